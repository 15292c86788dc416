import { overlapOf } from "@main/features/library/folders/overlap.policy";
import { expect, test } from "vitest";

test.each([
  ["the same folder", "/films", "/", "already-added"],
  ["one inside", "/films/new", "/", "overlaps"],
  ["one around it", "/", "/", "overlaps"],
  ["one whose name only begins alike", "/films-two", "/", undefined],
  ["one beside it", "/shows", "/", undefined],
  ["a drive's own root", "D:\\films", "\\", "overlaps"],
])("%s", (_, path, separator, refusal) => {
  expect(overlapOf(path, ["/films", "D:\\"], separator)).toBe(refusal);
});
