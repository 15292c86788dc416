import {
  chargeSeconds,
  finished,
  overlong,
  refundsFailure,
  resumePosition,
} from "@main/features/playback/playback.policy";
import { describe, expect, test } from "vitest";

describe("a report charges", () => {
  test.each([
    ["what was played", 1000, true, 1],
    ["nothing while paused", 1000, false, 0],
    ["at most one tick after a freeze or a sleep", 3_600_000, true, 2],
    ["nothing for a negative difference", -5, true, 0],
  ])("%s", (_, ms, playing, seconds) => {
    expect(chargeSeconds(ms, playing)).toBe(seconds);
  });
});

describe("a programme is finished", () => {
  test.each([
    ["not at 89 %", 89, 100, false, false],
    ["at 90 %", 90, 100, false, true],
    ["when its end was reached, whatever its header says", 5, 100, true, true],
    ["only by its end where the length is unknown", 500, null, false, false],
  ])("%s", (_, position, duration, endReached, expected) => {
    expect(finished(position, duration, endReached)).toBe(expected);
  });
});

describe("a play is over", () => {
  test.each([
    ["not at its length and a fifth", 120, 100, false],
    ["past its length and a quarter", 126, 100, true],
    ["never where the length is unknown", 5000, null, false],
  ])("%s", (_, watched, duration, over) => {
    expect(overlong(watched, duration)).toBe(over);
  });
});

describe("a failure", () => {
  const facts = {
    counted: true,
    refundsToday: 0,
    openSeconds: 0,
    refunded: false,
    refundedBefore: false,
    watchedSeconds: 0,
    durationSeconds: 600,
  };
  test.each([
    ["gives the ticket back before it was looked at", {}, true],
    ["gives it back just under two minutes", { watchedSeconds: 119 }, true],
    ["keeps it from two minutes on", { watchedSeconds: 120 }, false],
    ["keeps it from a quarter of a short clip on", { watchedSeconds: 10, durationSeconds: 40 }, false],
    ["counts two minutes where the length is unknown", { watchedSeconds: 119, durationSeconds: null }, true],
    ["gives it back once per video and day", { refundedBefore: true }, false],
    ["gives nothing back for what cost nothing", { counted: false }, false],
    ["gives nothing back twice", { refunded: true }, false],
    [
      "gives nothing back where the door stood open for two minutes without a report",
      { openSeconds: 120 },
      false,
    ],
    ["gives back three tickets a day and no more", { refundsToday: 3 }, false],
  ])("%s", (_, changes, refunded) => {
    expect(refundsFailure({ ...facts, ...changes })).toBe(refunded);
  });
});

test("the player goes on where the child left off, and begins a finished one anew", () => {
  expect([resumePosition(40, 100), resumePosition(95, 100), resumePosition(40, null)]).toEqual([40, 0, 40]);
});
