import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import { calendarAt, type DayState, nextDayAt, openDayAt } from "@main/features/limits/calendar/day.policy";
import type { HouseholdTime } from "@shared/model/household";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayMs } from "./local-clock";

const at = (instant: string) => Date.parse(instant);
const time = (timeZone: string, dayStartMinute = 0): HouseholdTime => ({
  timeZone,
  dayStartMinute,
  firstWeekday: "monday",
});
const paris = time("Europe/Paris");

describe("without a change of the household's time", () => {
  const state: DayState = { openDay: "2026-03-04", time: paris, nextTime: null };

  test("the day stays open until the next one begins", () => {
    expect(openDayAt(state, at("2026-03-04T22:59:59.999Z"))).toBe("2026-03-04");
    expect(openDayAt(state, at("2026-03-04T23:00:00Z"))).toBe("2026-03-05");
    expect(nextDayAt(state)).toBe(at("2026-03-04T23:00:00Z"));
  });

  test("days that went by unseen are skipped", () => {
    expect(openDayAt(state, at("2026-03-09T12:00:00Z"))).toBe("2026-03-09");
  });

  test("a day that is ahead of the calendar stays", () => {
    expect(openDayAt({ ...state, openDay: "2026-03-06" }, at("2026-03-04T12:00:00Z"))).toBe("2026-03-06");
    expect(nextDayAt({ ...state, openDay: "2026-03-06" })).toBe(at("2026-03-06T23:00:00Z"));
  });

  test("a date that the zone skips is not waited for", () => {
    const apia: DayState = { openDay: "2011-12-29", time: time("Pacific/Apia"), nextTime: null };
    expect(nextDayAt(apia)).toBe(at("2011-12-30T10:00:00Z"));
    expect(openDayAt(apia, nextDayAt(apia))).toBe("2011-12-31");
  });
});

describe("a change of the household's time waits for the next day", () => {
  test.each([
    [
      "a later day start: the night still belongs to the day before",
      paris,
      time("Europe/Paris", 240),
      "2026-03-05T03:00:00Z",
      "2026-03-05",
    ],
    [
      "an earlier day start: the old one is kept once more",
      time("Europe/Paris", 240),
      paris,
      "2026-03-05T03:00:00Z",
      "2026-03-05",
    ],
    ["a zone to the east", paris, time("Asia/Tokyo"), "2026-03-04T23:00:00Z", "2026-03-05"],
    [
      "a zone to the west: its date comes later",
      paris,
      time("America/New_York"),
      "2026-03-05T05:00:00Z",
      "2026-03-05",
    ],
    [
      "a zone that is a day ahead: its date is opened, one is skipped",
      time("Pacific/Honolulu"),
      time("Pacific/Kiritimati"),
      "2026-03-05T10:00:00Z",
      "2026-03-06",
    ],
    [
      "a zone that is a day behind: the day lasts two",
      time("Pacific/Kiritimati"),
      time("Pacific/Honolulu"),
      "2026-03-05T10:00:00Z",
      "2026-03-05",
    ],
  ])("%s", (_, before, nextTime, opensAt, opens) => {
    const state: DayState = { openDay: "2026-03-04", time: before, nextTime };
    expect(new Date(nextDayAt(state)).toISOString()).toBe(new Date(opensAt).toISOString());
    expect(openDayAt(state, at(opensAt))).toBe(opens);
    expect(openDayAt(state, at(opensAt) - 1)).toBe("2026-03-04");
  });

  test("the old calendar holds to the last millisecond of the day, the new one from then on", () => {
    const state: DayState = { openDay: "2026-03-04", time: paris, nextTime: time("America/New_York") };
    const endMs = at("2026-03-04T23:00:00Z");
    expect(calendarAt(state, endMs - 1).time).toEqual(paris);
    expect(calendarAt(state, endMs).time.timeZone).toBe("America/New_York");
    expect(openDayAt(state, endMs)).toBe("2026-03-04");
  });
});

const farthestAhead = time("Pacific/Kiritimati");
const anyTime = fc.record({
  timeZone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
  dayStartMinute: fc.constantFrom(0, 150, 240, 1439),
  firstWeekday: fc.constant("monday" as const),
});
const anyInstant = fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2030-12-31T00:00:00Z") });

describe("for any two times of a household", () => {
  const runs = { numRuns: 2000 };

  test("the day that is open and the instant at which the next one opens agree", () => {
    fc.assert(
      fc.property(
        anyTime,
        fc.option(anyTime),
        anyInstant,
        fc.integer({ min: 0, max: 5 * dayMs }),
        (before, nextTime, ms, laterMs) => {
          const state: DayState = { openDay: calendarOf(before).dayAt(ms), time: before, nextTime };
          const opensMs = nextDayAt(state);
          expect(opensMs).toBeGreaterThan(ms);
          expect(openDayAt(state, opensMs - 1)).toBe(state.openDay);
          expect(openDayAt(state, opensMs) > state.openDay).toBe(true);
          expect(openDayAt(state, ms + laterMs) > state.openDay).toBe(ms + laterMs >= opensMs);
        },
      ),
      runs,
    );
  });

  test("it makes no difference whether the change is adopted when a day opens or looked through before", () => {
    fc.assert(
      fc.property(
        anyTime,
        anyTime,
        anyInstant,
        fc.integer({ min: 0, max: 5 * dayMs }),
        (before, nextTime, ms, laterMs) => {
          const state: DayState = { openDay: calendarOf(before).dayAt(ms), time: before, nextTime };
          const opensMs = nextDayAt(state);
          const adopted: DayState = { openDay: openDayAt(state, opensMs), time: nextTime, nextTime: null };
          expect(calendarAt(state, opensMs)).toBe(calendarOf(nextTime));
          expect(openDayAt(adopted, opensMs + laterMs)).toBe(openDayAt(state, opensMs + laterMs));
        },
      ),
      runs,
    );
  });

  test("moving to and fro over the world opens no day before its date has come somewhere on Earth", () => {
    fc.assert(
      fc.property(anyTime, fc.array(anyTime, { maxLength: 12 }), anyInstant, (first, moves, ms) => {
        let state: DayState = { openDay: calendarOf(first).dayAt(ms), time: first, nextTime: null };
        for (const nextTime of moves) {
          const opensMs = nextDayAt({ ...state, nextTime });
          const openDay = openDayAt({ ...state, nextTime }, opensMs);
          expect(openDay > state.openDay).toBe(true);
          expect(openDay <= calendarOf(farthestAhead).dayAt(opensMs)).toBe(true);
          state = { openDay, time: nextTime, nextTime: null };
        }
      }),
      runs,
    );
  });
});
