// @vitest-environment happy-dom
import { VideoTable } from "@renderer/parent/library/VideoTable";
import type { LibraryVideo } from "@shared/model/library";
import { screen } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import { farEnd, show, startWords } from "./household";

beforeAll(startWords);

const copy: LibraryVideo = {
  fileId: 1,
  videoId: 7,
  title: "Zoo",
  collection: null,
  path: "Zoo.mp4",
  folderId: 1,
  state: "ready",
  reason: null,
  placeholder: false,
  durationSeconds: 60,
  width: 640,
  height: 360,
  videoCodec: "h264",
  audioCodec: "aac",
  pictureUrl: null,
};

test("two copies of one video under one path of two folders are two rows", () => {
  const complaints = vi.spyOn(console, "error");
  show(farEnd(), <VideoTable videos={[copy, { ...copy, fileId: 2, folderId: 2 }]} />);
  expect(screen.getAllByRole("row")).toHaveLength(3);
  expect(complaints).not.toHaveBeenCalled();
});
