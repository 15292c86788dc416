import { isSleepingTime, nightsUntil, wallClock } from "@renderer/kid/local-time.policy";
import { describe, expect, test } from "vitest";

const berlin = { timeZone: "Europe/Berlin", dayStartMinute: 0 };

test("a clock shows the household's own time, whatever the machine's zone", () => {
  expect(wallClock(Date.parse("2026-11-21T15:05Z"), berlin)).toEqual({ hour: 16, minute: 5 });
  expect(wallClock(Date.parse("2026-11-21T23:00Z"), berlin)).toEqual({ hour: 0, minute: 0 });
});

test.each([
  ["17:59", false],
  ["18:00", true],
  ["23:30", true],
  ["04:59", true],
  ["05:00", false],
])("at %s it is sleeping time: %s", (clock, sleeping) => {
  expect(isSleepingTime(Date.parse(`2026-11-21T${clock}Z`), { timeZone: "UTC" })).toBe(sleeping);
});

describe("nights", () => {
  test("are counted by days, not by hours", () => {
    expect(nightsUntil(Date.parse("2026-11-21T23:00Z"), "2026-11-21", berlin)).toBe(1);
    expect(nightsUntil(Date.parse("2026-11-23T21:00Z"), "2026-11-21", berlin)).toBe(2);
  });

  test("before the day's own start belong to the day before", () => {
    const early = { timeZone: "UTC", dayStartMinute: 240 };
    expect(nightsUntil(Date.parse("2026-11-22T03:59Z"), "2026-11-21", early)).toBe(0);
    expect(nightsUntil(Date.parse("2026-11-22T04:00Z"), "2026-11-21", early)).toBe(1);
  });

  test("of a day that has 25 hours are still one", () => {
    expect(nightsUntil(Date.parse("2026-10-25T23:00Z"), "2026-10-25", berlin)).toBe(1);
  });
});
