import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import type { HouseholdTime } from "@shared/model/household";
import { describe, expect, test } from "vitest";
import { hourMs } from "./local-clock";

const at = (instant: string) => Date.parse(instant);
const calendar = (
  timeZone: string,
  dayStartMinute = 0,
  firstWeekday: HouseholdTime["firstWeekday"] = "monday",
) => calendarOf({ timeZone, dayStartMinute, firstWeekday });

describe("an instant belongs to the accounting day", () => {
  test.each([
    ["at 23:59:59.999 in Paris", "Europe/Paris", 0, "2026-03-04T22:59:59.999Z", "2026-03-04"],
    ["at midnight in Paris", "Europe/Paris", 0, "2026-03-04T23:00:00Z", "2026-03-05"],
    ["before a day start of four o'clock", "Europe/Paris", 240, "2026-03-05T02:59:59.999Z", "2026-03-04"],
    ["at a day start of four o'clock", "Europe/Paris", 240, "2026-03-05T03:00:00Z", "2026-03-05"],
    ["before a day start that spring skips", "Europe/Berlin", 150, "2026-03-29T00:59:59.999Z", "2026-03-28"],
    ["at a skipped day start: it moved to three", "Europe/Berlin", 150, "2026-03-29T01:00:00Z", "2026-03-29"],
    ["in the first of two half past twos", "Europe/Berlin", 150, "2026-10-25T00:30:00Z", "2026-10-25"],
    ["in the hour that is repeated after it", "Europe/Berlin", 150, "2026-10-25T01:15:00Z", "2026-10-25"],
    ["in Cairo when midnight is skipped", "Africa/Cairo", 0, "2026-04-23T22:00:00Z", "2026-04-24"],
    ["in Cairo in the second eleven o'clock", "Africa/Cairo", 0, "2026-10-29T21:30:00Z", "2026-10-29"],
    ["in Havana in the first of two midnights", "America/Havana", 0, "2026-11-01T04:00:00Z", "2026-11-01"],
    ["in Havana in the second of two midnights", "America/Havana", 0, "2026-11-01T05:00:00Z", "2026-11-01"],
    ["in Auckland, far ahead", "Pacific/Auckland", 0, "2026-03-04T11:00:00Z", "2026-03-05"],
    ["on Kiritimati, farthest ahead", "Pacific/Kiritimati", 0, "2026-03-04T10:00:00Z", "2026-03-05"],
    ["in Pago Pago, farthest behind", "Pacific/Pago_Pago", 1439, "2026-03-05T10:58:59Z", "2026-03-03"],
    ["before 1970", "Europe/Paris", 0, "1969-12-31T22:59:59Z", "1969-12-31"],
    ["in 2099", "Europe/Paris", 0, "2099-03-29T22:00:00Z", "2099-03-30"],
  ])("%s", (_, timeZone, dayStartMinute, instant, day) => {
    expect(calendar(timeZone, dayStartMinute).dayAt(at(instant))).toBe(day);
  });
});

describe("a day begins at the first instant that has its date", () => {
  test.each([
    ["Paris", "Europe/Paris", "2026-03-04", "2026-03-03T23:00:00Z"],
    ["Cairo, where midnight is skipped", "Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"],
    ["Havana, where midnight comes twice", "America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"],
    ["St. John's, which went back over midnight", "America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z"],
    ["Toronto, which skipped 23:30 to 0:30", "America/Toronto", "1919-03-31", "1919-03-31T04:30:00Z"],
    ["Apia, after the date that it skipped", "Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"],
  ])("%s", (_, timeZone, day, instant) => {
    const { startOf, dayAt, plus } = calendar(timeZone);
    expect(new Date(startOf(day)).toISOString()).toBe(new Date(instant).toISOString());
    expect(dayAt(startOf(day))).toBe(day);
    expect(dayAt(startOf(day) - 1) < day).toBe(true);
    expect(startOf(plus(day, 1))).toBeGreaterThan(startOf(day));
  });
});

describe("a day lasts", () => {
  test.each([
    ["24 hours", "Europe/Berlin", "2026-03-28", 24],
    ["23 hours in spring", "Europe/Berlin", "2026-03-29", 23],
    ["25 hours in autumn", "Europe/Berlin", "2026-10-25", 25],
    ["24 and a half on Lord Howe Island", "Australia/Lord_Howe", "2026-04-05", 24.5],
    ["23 hours in Cairo when midnight is skipped", "Africa/Cairo", "2026-04-24", 23],
    ["25 hours in Havana when midnight comes twice", "America/Havana", "2026-11-01", 25],
  ])("%s", (_, timeZone, day, hours) => {
    const { startOf, plus } = calendar(timeZone);
    expect((startOf(plus(day, 1)) - startOf(day)) / hourMs).toBe(hours);
  });
});

test.each([0, 240])("a date that a zone skips is no day, with a day start of minute %i", (dayStartMinute) => {
  const { startOf, dayAt } = calendar("Pacific/Apia", dayStartMinute);
  const start = startOf("2011-12-31");
  expect(startOf("2011-12-30")).toBe(start);
  expect([dayAt(start - 1), dayAt(start)]).toEqual(["2011-12-29", "2011-12-31"]);
  expect(start - startOf("2011-12-29")).toBe(24 * hourMs);
});

describe("a minute of a day lies at", () => {
  test.each([
    ["the day's own date from the day start on", "2026-03-04", 240, 240, "2026-03-04T03:00:00Z"],
    ["the next date before it", "2026-03-04", 240, 239, "2026-03-05T02:59:00Z"],
    ["the end of the date for 1440", "2026-03-04", 240, 1440, "2026-03-04T23:00:00Z"],
    ["the first of two", "2026-10-25", 0, 150, "2026-10-25T00:30:00Z"],
    ["the end of a date of 23 hours for 1440", "2026-03-29", 0, 1440, "2026-03-29T22:00:00Z"],
    ["the end of the gap where it is skipped", "2026-03-29", 0, 150, "2026-03-29T01:00:00Z"],
    ["its own time after a gap", "2026-03-29", 0, 181, "2026-03-29T01:01:00Z"],
    ["its own time before a gap", "2026-03-29", 0, 119, "2026-03-29T00:59:00Z"],
  ])("%s", (_, day, dayStartMinute, minute, instant) => {
    expect(calendar("Europe/Berlin", dayStartMinute).instantOf(day, minute)).toBe(at(instant));
  });

  test("the start of the day after, where a date is skipped", () => {
    expect(calendar("Pacific/Apia").instantOf("2011-12-30", 900)).toBe(at("2011-12-30T10:00:00Z"));
  });
});

describe("days can be counted with", () => {
  const { plus, weekdayOf, monthOf } = calendar("Europe/Berlin");

  test.each([
    ["2026-03-29", 1, "2026-03-30"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", 1, "2025-03-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-04", 14, "2026-03-18"],
  ])("%s and %i days make %s", (day, days, expected) => {
    expect(plus(day, days)).toBe(expected);
  });

  test.each([
    ["2026-03-02", "monday"],
    ["2026-03-04", "wednesday"],
    ["2026-03-08", "sunday"],
    ["1969-12-31", "wednesday"],
    ["1969-12-28", "sunday"],
  ])("%s is a %s", (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each([
    ["2026-03-04", "2026-03-01", "2026-04-01"],
    ["2026-12-31", "2026-12-01", "2027-01-01"],
    ["2024-02-01", "2024-02-01", "2024-03-01"],
    ["2025-02-28", "2025-02-01", "2025-03-01"],
    ["2026-01-31", "2026-01-01", "2026-02-01"],
  ])("%s lies in the month from %s until %s", (day, from, until) => {
    expect(monthOf(day)).toEqual({ from, until });
  });
});

describe("a week begins on the household's first weekday", () => {
  test.each([
    ["monday", "2026-03-02", "2026-03-02", "2026-03-09"],
    ["monday", "2026-03-08", "2026-03-02", "2026-03-09"],
    ["sunday", "2026-03-04", "2026-03-01", "2026-03-08"],
    ["sunday", "2026-03-08", "2026-03-08", "2026-03-15"],
    ["saturday", "2026-03-06", "2026-02-28", "2026-03-07"],
    ["thursday", "2026-03-04", "2026-02-26", "2026-03-05"],
  ] as const)("on %s: %s lies in the week from %s until %s", (firstWeekday, day, from, until) => {
    expect(calendar("Europe/Berlin", 0, firstWeekday).weekOf(day)).toEqual({ from, until });
  });
});

test("equal times have one calendar, others have others", () => {
  const same = calendar("Europe/Paris", 240, "sunday");
  expect(calendar("Europe/Paris", 240, "sunday")).toBe(same);
  for (const other of [
    calendar("Europe/Berlin", 240, "sunday"),
    calendar("Europe/Paris", 0, "sunday"),
    calendar("Europe/Paris", 240, "monday"),
  ]) {
    expect(other).not.toBe(same);
  }
});
