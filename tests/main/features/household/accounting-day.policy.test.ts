import {
  accountingDayAt,
  laterDay,
  startOfAccountingDay,
} from "@main/features/household/accounting-day.policy";
import { describe, expect, test } from "vitest";

const at = (instant: string) => Date.parse(instant);

describe("an instant belongs to the accounting day", () => {
  test.each([
    ["a second before midnight in Paris", "Europe/Paris", 0, "2026-03-04T22:59:59Z", "2026-03-04"],
    ["at midnight in Paris", "Europe/Paris", 0, "2026-03-04T23:00:00Z", "2026-03-05"],
    ["before a day start of four o'clock", "Europe/Paris", 240, "2026-03-05T02:59:59Z", "2026-03-04"],
    ["at a day start of four o'clock", "Europe/Paris", 240, "2026-03-05T03:00:00Z", "2026-03-05"],
    ["before a day start that spring skips", "Europe/Berlin", 150, "2026-03-29T00:59:59Z", "2026-03-28"],
    [
      "at a day start that spring skips: it moved to three",
      "Europe/Berlin",
      150,
      "2026-03-29T01:30:00Z",
      "2026-03-29",
    ],
    ["in Cairo when midnight is skipped", "Africa/Cairo", 0, "2026-04-23T22:00:00Z", "2026-04-24"],
    ["in Havana in the first of two midnights", "America/Havana", 0, "2026-11-01T04:00:00Z", "2026-11-01"],
    ["in Havana in the second of two midnights", "America/Havana", 0, "2026-11-01T05:00:00Z", "2026-11-01"],
    ["in Auckland, far ahead", "Pacific/Auckland", 0, "2026-03-04T11:00:00Z", "2026-03-05"],
  ])("%s", (_, timeZone, dayStartMinute, instant, day) => {
    expect(accountingDayAt(at(instant), { timeZone, dayStartMinute })).toBe(day);
  });
});

const zones = [
  "Africa/Cairo",
  "America/Havana",
  "America/Santiago",
  "Asia/Beirut",
  "Atlantic/Azores",
  "America/Nuuk",
];

describe("over a whole year, hour by hour", () => {
  test.each(zones)("days in %s never go back, none is missed, and each begins at its start", (timeZone) => {
    const time = { timeZone, dayStartMinute: 0 };
    let last = accountingDayAt(at("2026-01-01T12:00:00Z"), time);
    const days = new Set([last]);
    for (let ms = at("2026-01-01T12:00:00Z"); ms < at("2027-01-01T12:00:00Z"); ms += 1_800_000) {
      const day = accountingDayAt(ms, time);
      expect(day >= last).toBe(true);
      expect(startOfAccountingDay(day, time)).toBeLessThanOrEqual(ms);
      last = day;
      days.add(day);
    }
    expect(days.size).toBe(366);
  });
});

test("the later of two days wins, so that a clock that went back opens nothing", () => {
  expect([laterDay("2026-03-04", "2026-03-03"), laterDay("2026-03-04", "2026-03-05")]).toEqual([
    "2026-03-04",
    "2026-03-05",
  ]);
});
