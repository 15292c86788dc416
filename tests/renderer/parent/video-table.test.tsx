// @vitest-environment happy-dom
import { BulkBar } from "@renderer/parent/library/BulkBar";
import { useSelection } from "@renderer/parent/library/use-selection";
import { VideoTable } from "@renderer/parent/library/VideoTable";
import type { LibraryVideo } from "@shared/model/library";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { farEnd, show, startWords } from "./household";
import { videoOf } from "./library-samples";

beforeAll(startWords);
afterEach(cleanup);

const labels = {
  categories: [],
  tags: [{ id: 9, name: "Spooky", slug: "spooky", videoCount: 1 }],
  removed: { categories: [], tags: [] },
};

function Desk({ videos }: { videos: readonly LibraryVideo[] }) {
  const selection = useSelection(videos.map(({ videoId }) => videoId));
  return (
    <>
      <VideoTable videos={videos} labels={labels} selection={selection} onOpen={() => undefined} />
      <BulkBar
        videos={videos.filter(({ videoId }) => selection.ids.has(videoId))}
        labels={labels}
        onDone={selection.clear}
      />
    </>
  );
}

const three = [
  videoOf({
    videoId: 1,
    title: "Ant",
    kind: "episode",
    collection: "Zoo",
    season: 2,
    episode: 6,
    tagIds: [9],
  }),
  videoOf({ videoId: 2, title: "Bee" }),
  videoOf({ videoId: 3, title: "Cat" }),
];

test("a video says where it stands in its show, and its labels", () => {
  show(farEnd(), <Desk videos={three} />);
  expect(screen.getByText("Zoo, season 2, episode 6")).toBeTruthy();
  expect(screen.getByText("Spooky")).toBeTruthy();
});

test("all that is selected is hidden at once, and nothing else", async () => {
  const far = farEnd();
  show(far, <Desk videos={three} />);
  fireEvent.click(screen.getByLabelText("Select Ant"));
  fireEvent.click(screen.getByLabelText("Select Cat"));
  fireEvent.click(screen.getByRole("button", { name: "Hide from kids" }));
  await vi.waitFor(() => expect(far.calls).toContain("place 1 3 hidden"));
});

test("a tag that some have is put on all, and taken off once all have it", async () => {
  const far = farEnd();
  show(far, <Desk videos={three} />);
  fireEvent.click(screen.getByLabelText("Select all that are shown"));
  fireEvent.click(screen.getByRole("button", { name: "Tags" }));
  const spooky = screen.getByRole("button", { name: "Spooky" });
  expect(spooky.getAttribute("aria-pressed")).toBe("mixed");
  fireEvent.click(spooky);
  await vi.waitFor(() => expect(far.calls.some((call) => call.includes('"addTagIds":[9]'))).toBe(true));
});

test("the bar goes when nothing is selected any more", () => {
  show(farEnd(), <Desk videos={three} />);
  fireEvent.click(screen.getByLabelText("Select Bee"));
  fireEvent.click(screen.getByLabelText("Select Bee"));
  expect(screen.queryByRole("button", { name: "Hide from kids" })).toBeNull();
});
