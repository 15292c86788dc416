import { secondsBudgets, secondsToday, ticketsToday } from "@main/features/limits/rules/budgets.policy";
import { describe, expect, test } from "vitest";
import { grant, momentAt, type World } from "./imagined";

// A Wednesday; its week began on Monday the 2nd, its month on Sunday the 1st.
const day = "2026-03-04";
const noon = `${day} 12:00`;
const tickets = (tickets: number, on = day) => grant(on, { kind: "tickets", tickets });
const minutes = (minutes: number, on = day) => grant(on, { kind: "minutes", minutes });

describe("tickets of today are", () => {
  test.each<[string, World, number | null, number | null]>([
    ["without number where no limit holds", {}, null, null],
    ["still without number where one is granted", { grants: [tickets(1)] }, null, null],
    ["those of the day", { policy: { ticketsPerDay: 3 }, usage: { [day]: { tickets: 1 } } }, 3, 2],
    [
      "never fewer than none, where the limit was lowered after three starts",
      { policy: { ticketsPerDay: 1 }, usage: { [day]: { tickets: 3 } } },
      1,
      0,
    ],
    [
      "not those of another day",
      { policy: { ticketsPerDay: 3 }, usage: { "2026-03-03": { tickets: 3 } } },
      3,
      3,
    ],
    [
      "more by what a parent grants",
      { policy: { ticketsPerDay: 3 }, grants: [tickets(1), tickets(2)] },
      6,
      6,
    ],
    [
      "fewer by what a parent takes",
      { policy: { ticketsPerDay: 3 }, usage: { [day]: { tickets: 1 } }, grants: [tickets(-1)] },
      2,
      1,
    ],
    [
      "none, and no debt, where a parent takes more than there are",
      { policy: { ticketsPerDay: 3 }, grants: [tickets(-9)] },
      0,
      0,
    ],
    [
      "the sum of what was granted and taken",
      { policy: { ticketsPerDay: 3 }, grants: [tickets(-9), tickets(8)] },
      2,
      2,
    ],
    ["not touched by a grant of minutes", { policy: { ticketsPerDay: 3 }, grants: [minutes(5)] }, 3, 3],
    [
      "what the week leaves",
      {
        policy: { ticketsPerDay: 3, ticketsPerWeek: 5 },
        usage: { "2026-03-02": { tickets: 4 }, [day]: { tickets: 1 } },
      },
      1,
      0,
    ],
    [
      "what the week leaves, where no other limit holds",
      { policy: { ticketsPerWeek: 5 }, usage: { "2026-03-02": { tickets: 2 }, [day]: { tickets: 1 } } },
      3,
      2,
    ],
    [
      "none where the week was spent before",
      { policy: { ticketsPerWeek: 5 }, usage: { "2026-03-02": { tickets: 6 } } },
      0,
      0,
    ],
    [
      "not lessened by last week",
      { policy: { ticketsPerWeek: 5 }, usage: { "2026-03-01": { tickets: 5 } } },
      5,
      5,
    ],
    [
      "more in a spent week, too, by what a parent grants",
      {
        policy: { ticketsPerDay: 3, ticketsPerWeek: 5 },
        usage: { "2026-03-02": { tickets: 5 } },
        grants: [tickets(1)],
      },
      1,
      1,
    ],
    [
      "of a spent week none, where a parent takes more than it has",
      { policy: { ticketsPerWeek: 2 }, grants: [tickets(-3)] },
      0,
      0,
    ],
    [
      "what the other guests left in the purse",
      { policy: { ticketsPerDay: 3 }, purse: { total: 3, used: 2 }, usage: { [day]: { tickets: 1 } } },
      2,
      1,
    ],
    ["none in an empty purse", { policy: { ticketsPerDay: 3 }, purse: { total: 3, used: 4 } }, 0, 0],
    [
      "a guest's own at the most, though more were granted to another",
      { policy: { ticketsPerDay: 3 }, purse: { total: 8, used: 0 } },
      3,
      3,
    ],
  ])("%s", (_, world, total, left) => {
    expect(ticketsToday(momentAt(noon, world))).toEqual({
      used: world.usage?.[day]?.tickets ?? 0,
      total,
      left,
    });
  });

  test("not touched by the grant of another day", () => {
    const moment = momentAt(noon, { policy: { ticketsPerDay: 3, minutesPerDay: 60 } });
    const grants = [tickets(1, "2026-03-03"), minutes(5, "2026-03-03")];
    expect(ticketsToday({ ...moment, grants }).total).toBe(3);
    expect(secondsToday({ ...moment, grants }).total).toBe(3600);
  });
});

describe("minutes of today are", () => {
  test.each<[string, World, number | null, number | null]>([
    ["without number where no limit holds", { usage: { [day]: { minutes: 500 } } }, null, null],
    ["those of the day", { policy: { minutesPerDay: 60 }, usage: { [day]: { minutes: 20 } } }, 60, 40],
    ["never fewer than none", { policy: { minutesPerDay: 60 }, usage: { [day]: { minutes: 80 } } }, 60, 0],
    ["more by what a parent grants", { policy: { minutesPerDay: 60 }, grants: [minutes(15)] }, 75, 75],
    [
      "none, and no debt, where a parent takes more than there are",
      { policy: { minutesPerDay: 60 }, grants: [minutes(-90)] },
      0,
      0,
    ],
    ["not touched by a grant of tickets", { policy: { minutesPerDay: 60 }, grants: [tickets(5)] }, 60, 60],
    [
      "what the week leaves",
      {
        policy: { minutesPerDay: 60, minutesPerWeek: 200 },
        usage: { "2026-03-02": { minutes: 170 }, [day]: { minutes: 10 } },
      },
      30,
      20,
    ],
    [
      "what the month leaves",
      {
        policy: { minutesPerWeek: 200, minutesPerMonth: 300 },
        usage: { "2026-03-01": { minutes: 280 }, [day]: { minutes: 10 } },
      },
      20,
      10,
    ],
    [
      "not lessened by last month",
      { policy: { minutesPerMonth: 300 }, usage: { "2026-02-28": { minutes: 280 } } },
      300,
      300,
    ],
    [
      "none where the month was spent before",
      { policy: { minutesPerMonth: 300 }, usage: { "2026-03-01": { minutes: 310 } } },
      0,
      0,
    ],
  ])("%s", (_, world, total, left) => {
    expect(secondsToday(momentAt(noon, world))).toEqual({
      used: (world.usage?.[day]?.minutes ?? 0) * 60,
      total: total === null ? null : total * 60,
      left: left === null ? null : left * 60,
    });
  });
});

test("the limits of minutes come in the order in which they refuse, a grant added to each", () => {
  const world: World = {
    policy: { minutesPerDay: 10, minutesPerWeek: 20, minutesPerMonth: 30 },
    usage: { "2026-03-01": { minutes: 3 }, "2026-03-02": { minutes: 2 }, [day]: { minutes: 1 } },
    grants: [minutes(5)],
  };
  expect(secondsBudgets(momentAt(noon, world))).toEqual([
    { rule: "no-minutes-today", usedSeconds: 60, totalSeconds: 900 },
    { rule: "no-minutes-week", usedSeconds: 180, totalSeconds: 1500 },
    { rule: "no-minutes-month", usedSeconds: 360, totalSeconds: 2100 },
  ]);
});

describe("with a day that starts at four", () => {
  const world: World = {
    policy: { ticketsPerWeek: 5, minutesPerMonth: 100 },
    time: { dayStartMinute: 240 },
    usage: { "2026-02-28": { tickets: 4, minutes: 90 } },
  };
  test("the night into Sunday the 1st is still February's", () => {
    expect(secondsToday(momentAt("2026-03-01 03:59", world)).left).toBe(10 * 60);
    expect(secondsToday(momentAt("2026-03-01 04:00", world)).left).toBe(100 * 60);
  });
  test("the night into Monday is still last week's", () => {
    expect(ticketsToday(momentAt("2026-03-02 03:59", world)).left).toBe(1);
    expect(ticketsToday(momentAt("2026-03-02 04:00", world)).left).toBe(5);
  });
  test("the week begins on the household's own first weekday", () => {
    const sundays: World = { ...world, time: { dayStartMinute: 240, firstWeekday: "sunday" } };
    expect(ticketsToday(momentAt("2026-03-01 03:59", sundays)).left).toBe(1);
    expect(ticketsToday(momentAt("2026-03-01 04:00", sundays)).left).toBe(5);
  });
});
