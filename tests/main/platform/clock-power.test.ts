import { sleptBetween } from "@main/platform/power";
import { expect, test } from "vitest";
import { createTestClock, type TestClock } from "../../support/test-clock";

test.each<[string, (clock: TestClock) => void, boolean]>([
  ["an hour of sleep was one", (clock) => clock.suspend(3_600_000), true],
  ["three seconds of sleep were one", (clock) => clock.suspend(3000), true],
  ["the unevenness of two clocks was none", (clock) => clock.suspend(2000), false],
  ["an hour awake was none", (clock) => clock.pass(3_600_000), false],
  [
    "an hour that somebody set the clock by was none",
    (clock) => clock.setWall("2026-03-04T16:00:00Z"),
    false,
  ],
  ["a new start was none", (clock) => clock.reboot({ offMs: 3_600_000 }), false],
  [
    "a new start that was slept through was none of the old one",
    (clock) => {
      clock.reboot();
      clock.suspend(3_600_000);
    },
    false,
  ],
])("%s", (_, happen, slept) => {
  const clock = createTestClock();
  const before = clock.read();
  happen(clock);
  clock.pass(1000);
  expect(sleptBetween(before, clock.read())).toBe(slept);
});
