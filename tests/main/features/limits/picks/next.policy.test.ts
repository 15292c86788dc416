import { pickNext } from "@main/features/limits/picks/next.policy";
import { describe, expect, test } from "vitest";

const nothing = { queue: [], lastTen: [], byChance: () => undefined };

describe("what comes next is", () => {
  test("the first of the queue, though it was watched lately: somebody wished for it", () => {
    const byChance = () => expect.unreachable();
    expect(pickNext({ queue: [8, 9], lastTen: [8], byChance })).toBe(8);
  });

  test("else one by chance that is not among the last ten", () => {
    const byChance = (notAmong: readonly number[]) => [1, 2, 3].find((video) => !notAmong.includes(video));
    expect(pickNext({ ...nothing, lastTen: [1, 2], byChance })).toBe(3);
  });

  test("nothing where there is neither", () => {
    expect(pickNext(nothing)).toBeUndefined();
  });
});
