import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import { rulesOn } from "@main/features/limits/rules/day-rules.policy";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { hours } from "./imagined";

const calendar = calendarOf({ timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" });
const wednesday = "2026-03-04";
const saturday = "2026-03-07";

const rules = (policy: Partial<LimitsPolicy>, day = wednesday) =>
  rulesOn({ ...defaultPolicy, ...policy }, calendar, day);

test("a child that nobody has set rules for has three tickets, and neither minutes nor hours end its day", () => {
  expect(rules({})).toEqual({ ticketsPerDay: 3, minutesPerDay: null, hours: null });
});

describe("tickets and minutes of a day are", () => {
  test.each<[string, Partial<LimitsPolicy>, string, number | null, number | null]>([
    ["the usual ones", { ticketsPerDay: 2, minutesPerDay: 60 }, wednesday, 2, 60],
    ["the weekday's own ones", { ticketsPerDay: 2, ticketsOnWeekdays: { wednesday: 5 } }, wednesday, 5, null],
    [
      "the usual ones on another weekday",
      { ticketsPerDay: 2, ticketsOnWeekdays: { wednesday: 5 } },
      saturday,
      2,
      null,
    ],
    [
      "none at all where the weekday says 0",
      { ticketsOnWeekdays: { wednesday: 0 }, minutesOnWeekdays: { wednesday: 0 } },
      wednesday,
      0,
      0,
    ],
    [
      "without limit where the weekday says so",
      { ticketsOnWeekdays: { saturday: null }, minutesPerDay: 60, minutesOnWeekdays: { saturday: null } },
      saturday,
      null,
      null,
    ],
    [
      "limited on one weekday alone",
      { ticketsPerDay: null, ticketsOnWeekdays: { wednesday: 1 }, minutesOnWeekdays: { wednesday: 30 } },
      wednesday,
      1,
      30,
    ],
  ])("%s", (_, policy, day, ticketsPerDay, minutesPerDay) => {
    expect(rules(policy, day)).toMatchObject({ ticketsPerDay, minutesPerDay });
  });
});

describe("on special days another weekday's rules hold", () => {
  const holiday: Partial<LimitsPolicy> = {
    ticketsPerDay: 1,
    ticketsOnWeekdays: { saturday: 4, sunday: 5 },
    minutesOnWeekdays: { saturday: 120 },
    allowedHours: hours("15:00-18:00", { saturday: "09:00-20:00" }),
    specialDays: [
      { from: "2026-03-03", until: "2026-03-05", rulesOf: "saturday" },
      { from: "2026-03-05", until: "2026-03-06", rulesOf: "sunday" },
    ],
  };
  test.each([
    ["not the day before", "2026-03-02", 1],
    ["on the first", "2026-03-03", 4],
    ["on the last, where the next ones begin, too", "2026-03-05", 4],
    ["on the days of the second range", "2026-03-06", 5],
    ["not the day after, a Saturday by itself", "2026-03-08", 5],
  ])("%s", (_, day, tickets) => {
    expect(rules(holiday, day).ticketsPerDay).toBe(tickets);
  });

  test("with their minutes and hours", () => {
    expect(rules(holiday, "2026-03-04")).toEqual({
      ticketsPerDay: 4,
      minutesPerDay: 120,
      hours: [{ from: 540, until: 1200 }],
    });
  });
});

test("a day without painted hours is closed, not open", () => {
  expect(rules({ allowedHours: hours("09:00-20:00", { wednesday: "" }) }).hours).toEqual([]);
});
