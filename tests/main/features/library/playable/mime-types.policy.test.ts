import { mimeTypeOf } from "@main/features/library/playable/mime-types.policy";
import { expect, test } from "vitest";

test.each([
  ["a.mp4", "video/mp4"],
  ["a.MKV", "video/x-matroska"],
  ["a.b.webm", "video/webm"],
  ["folder.mov/a.3gp", "video/mp4"],
  ["a.mov", "video/quicktime"],
  ["a", "video/mp4"],
])("the door says of %s that it is %s", (path, mimeType) => {
  expect(mimeTypeOf(path)).toBe(mimeType);
});
