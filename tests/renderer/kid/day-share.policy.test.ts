import { dayShare } from "@renderer/kid/day-share.policy";
import { minutesLeft } from "@renderer/kid/day-words";
import { describe, expect, test } from "vitest";
import { standingOf } from "../app/samples";

describe("the sun's way", () => {
  test.each([
    ["goes by the minutes where there are some", { secondsTotal: 3600, usedShare: 0.4 }, 0.4],
    ["goes by the time to bedtime", { bedtimeAtMs: 1, usedShare: 0.7 }, 0.7],
    ["goes by tickets where no time is measured", { ticketsTotal: 3, ticketsLeft: 1, usedShare: 0 }, 2 / 3],
    ["is not begun with more tickets than the day has", { ticketsTotal: 2, ticketsLeft: 4, usedShare: 0 }, 0],
    ["is over on a day without tickets", { ticketsTotal: 0, ticketsLeft: 0, usedShare: 0 }, 1],
    ["stands where nothing is measured", { ticketsTotal: null, ticketsLeft: null, usedShare: 0 }, 0],
  ])("%s", (_name, day, share) => {
    expect(dayShare(standingOf(day))).toBeCloseTo(share);
  });
});

describe("the minutes that are left", () => {
  test.each([
    ["are rounded, so that nobody counts them", { secondsLeft: 22 * 60 }, 20],
    ["end with the day where that comes first", { secondsLeft: 3600, bedtimeAtMs: 31 * 60_000 }, 30],
    ["are never less than none", { secondsLeft: 3600, bedtimeAtMs: -5000 }, 0],
    ["are unknown where nothing ends", {}, null],
  ])("%s", (_name, day, minutes) => {
    expect(minutesLeft(standingOf(day), 0)).toBe(minutes);
  });
});
