import { sittingsOf } from "@main/features/limits/rehearsal/sittings.policy";
import { describe, expect, test } from "vitest";

const startedMs = 1_000_000;
const charged = (fromSeconds: number, seconds: number) => ({
  seconds,
  atMs: startedMs + (fromSeconds + seconds) * 1000,
});
const sitting = (fromSeconds: number, watchedSeconds: number) => ({
  startedMs: startedMs + fromSeconds * 1000,
  watchedSeconds,
});

describe("what was charged for a play makes", () => {
  test.each([
    ["one sitting of a single charge, which began before it was written", [charged(3, 60)], [sitting(3, 60)]],
    ["one sitting of charges without a gap", [charged(0, 30), charged(30, 30)], [sitting(0, 60)]],
    ["one sitting over a gap of five seconds", [charged(0, 30), charged(35, 10)], [sitting(0, 40)]],
    [
      "two sittings over a longer gap",
      [charged(0, 30), charged(35.1, 10)],
      [sitting(0, 30), sitting(35.1, 10)],
    ],
    [
      "as many sittings as there were pauses",
      [charged(0, 30), charged(100, 10), charged(110, 10), charged(300, 5)],
      [sitting(0, 30), sitting(100, 20), sitting(300, 5)],
    ],
    ["an empty sitting at its start, where it was never seen", [], [sitting(0, 0)]],
  ])("%s", (_, charges, sittings) => {
    expect(sittingsOf(startedMs, charges)).toEqual(sittings);
  });
});
