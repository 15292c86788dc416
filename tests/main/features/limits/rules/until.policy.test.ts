import type { Start } from "@main/features/limits/rules/moment";
import { allowedAgainAt } from "@main/features/limits/rules/until.policy";
import { describe, expect, test } from "vitest";
import { aStart, dayMs, grant, hours, local, minuteMs, momentsOf, type World } from "./imagined";

// A Wednesday.
const day = "2026-03-04";
const noon = `${day} 12:00`;

const until = (world: World, start: Partial<Start> = {}, clock = noon) =>
  allowedAgainAt(momentsOf(world), local(clock), { ...aStart, ...start });

const spent = (policy: World["policy"]): World => ({
  policy: { ...policy },
  usage: { [day]: { tickets: 5, minutes: 60 } },
});

describe("the same start is allowed again", () => {
  test.each<[string, World, Partial<Start>, string | null]>([
    ["now, where nothing refuses it", {}, {}, noon],
    ["when the pause ends", { pause: { untilMs: local(`${day} 13:30`), setAtMs: 0 } }, {}, `${day} 13:30`],
    ["never, where the pause has no end", { pause: { untilMs: null, setAtMs: 0 } }, {}, null],
    ["when the hours begin", { policy: { allowedHours: hours("15:00-18:00") } }, {}, `${day} 15:00`],
    [
      "when the hours begin after the pause's end",
      {
        policy: { allowedHours: hours("15:00-18:00") },
        pause: { untilMs: local(`${day} 19:00`), setAtMs: 0 },
      },
      {},
      "2026-03-05 15:00",
    ],
    ["never, where no hours come", { policy: { allowedHours: hours("") } }, {}, null],
    [
      "when the break is over",
      {
        policy: { breakAfterMinutes: 10, breakMinutes: 20 },
        rest: { watchedSeconds: 600, lastPlayedMs: local(`${day} 11:55`) },
      },
      {},
      `${day} 12:15`,
    ],
    ["never, where its content is not allowed", {}, { contentAllowed: false }, null],
    ["tomorrow, where today's tickets are spent", spent({ ticketsPerDay: 3 }), {}, "2026-03-05 00:00"],
    [
      "on the next day that has tickets",
      spent({ ticketsPerDay: 0, ticketsOnWeekdays: { saturday: 1 } }),
      {},
      "2026-03-07 00:00",
    ],
    ["never, where no day has tickets", spent({ ticketsPerDay: 0 }), {}, null],
    ["next week, where this week's tickets are spent", spent({ ticketsPerWeek: 5 }), {}, "2026-03-09 00:00"],
    [
      "in the household's own next week",
      { ...spent({ ticketsPerWeek: 5 }), time: { firstWeekday: "saturday" } },
      {},
      "2026-03-07 00:00",
    ],
    ["tomorrow, where today's minutes are spent", spent({ minutesPerDay: 60 }), {}, "2026-03-05 00:00"],
    ["next week, where this week's minutes are spent", spent({ minutesPerWeek: 60 }), {}, "2026-03-09 00:00"],
    [
      "never within 14 days, where the month's minutes are spent early in it",
      spent({ minutesPerMonth: 60 }),
      {},
      null,
    ],
    [
      "when tomorrow's hours begin, where today's tickets are spent",
      spent({ ticketsPerDay: 3, allowedHours: hours("08:00-18:00") }),
      {},
      "2026-03-05 08:00",
    ],
    [
      "tomorrow, after `end after this`",
      { grants: [grant(day, { kind: "end-after-this" })] },
      {},
      "2026-03-05 00:00",
    ],
    [
      "tomorrow, after `end after this` within a pause",
      {
        grants: [grant(day, { kind: "end-after-this" })],
        pause: { untilMs: local(`${day} 13:00`), setAtMs: 0 },
      },
      {},
      "2026-03-05 00:00",
    ],
    [
      "when the day is over, after `bedtime now` where no hours are painted",
      { grants: [grant(day, { kind: "bedtime-now" })] },
      {},
      "2026-03-05 00:00",
    ],
    [
      "when tomorrow's hours begin, after `bedtime now`",
      { policy: { allowedHours: hours("08:00-18:00") }, grants: [grant(day, { kind: "bedtime-now" })] },
      {},
      "2026-03-05 08:00",
    ],
    [
      "tomorrow, where a parent took today's tickets",
      { policy: { ticketsPerDay: 3 }, grants: [grant(day, { kind: "tickets", tickets: -3 })] },
      {},
      "2026-03-05 00:00",
    ],
    [
      "when the next hours are long enough",
      { policy: { startNeedsTime: true, allowedHours: hours("12:00-12:30 15:00-15:40 17:00-19:00") } },
      { remainingSeconds: 3600 },
      `${day} 17:00`,
    ],
    [
      "tomorrow, when the budget is long enough",
      { policy: { startNeedsTime: true, minutesPerDay: 60 }, usage: { [day]: { minutes: 30 } } },
      { remainingSeconds: 3600 },
      "2026-03-05 00:00",
    ],
    [
      "never, where no budget is long enough",
      { policy: { startNeedsTime: true, minutesPerDay: 60 } },
      { remainingSeconds: 3601 },
      null,
    ],
    [
      "tomorrow, what is resumable, though it then costs a ticket",
      { policy: { minutesPerDay: 60, ticketsPerDay: 1 }, usage: { [day]: { tickets: 1, minutes: 60 } } },
      { resumable: true },
      "2026-03-05 00:00",
    ],
    [
      "never, what is resumable, where no other day has a ticket for it",
      { policy: { minutesPerDay: 60, ticketsPerDay: 0 }, usage: { [day]: { tickets: 1, minutes: 60 } } },
      { resumable: true },
      null,
    ],
    [
      "today, what is resumable, when today's hours begin",
      { policy: { ticketsPerDay: 1, allowedHours: hours("15:00-18:00") }, usage: { [day]: { tickets: 1 } } },
      { resumable: true },
      `${day} 15:00`,
    ],
    [
      "tomorrow as well, what is free",
      { grants: [grant(day, { kind: "bedtime-now" })], policy: { ticketsPerDay: 0 } },
      { free: true },
      "2026-03-05 00:00",
    ],
  ])("%s", (_, world, start, clock) => {
    expect(until(world, start)).toBe(clock === null ? null : local(clock));
  });

  test("never, without looking at any day to come, where its content is not allowed", () => {
    const asked: number[] = [];
    const momentAt = (ms: number) => {
      asked.push(ms);
      return momentsOf({})(ms);
    };
    expect(allowedAgainAt(momentAt, local(noon), { ...aStart, contentAllowed: false })).toBeNull();
    expect(new Set(asked)).toEqual(new Set([local(noon)]));
  });

  test("at the day's own start", () => {
    const late: World = { ...spent({ ticketsPerDay: 3 }), time: { dayStartMinute: 240 } };
    expect(until(late)).toBe(local("2026-03-05 04:00"));
  });

  test("with week and month of a day that starts at four", () => {
    const time = { dayStartMinute: 240 };
    expect(until({ ...spent({ ticketsPerWeek: 5 }), time })).toBe(local("2026-03-09 04:00"));
    const usage = { "2026-03-20": { minutes: 60 } };
    expect(until({ policy: { minutesPerMonth: 60 }, usage, time }, {}, "2026-03-20 12:00")).toBe(
      local("2026-04-01 04:00"),
    );
  });

  test("fourteen days ahead at the most, to the millisecond", () => {
    const ms = local(noon);
    const pause = (untilMs: number) => ({ pause: { untilMs, setAtMs: 0 } });
    expect(until(pause(ms + 14 * dayMs))).toBe(ms + 14 * dayMs);
    expect(until(pause(ms + 14 * dayMs + 1))).toBeNull();
  });

  test("when the open day is over, where a new zone still has an earlier date", () => {
    const world: World = { policy: { ticketsPerDay: 1 }, usage: { "2026-03-05": { tickets: 1 } } };
    const usual = momentsOf(world);
    const openDay = (ms: number) => ({ ...usual(Math.max(ms, local("2026-03-05 00:00"))), ms });
    expect(allowedAgainAt(openDay, local("2026-03-04 23:00"), aStart)).toBe(local("2026-03-06 00:00"));
  });

  test("when the calendar's day is over, where no day was opened for it", () => {
    const usual = momentsOf({ policy: { ticketsPerDay: 0, ticketsOnWeekdays: { friday: 1 } } });
    const late = (ms: number) => {
      const moment = usual(ms);
      return ms < local("2026-03-05 01:00") ? { ...moment, day } : moment;
    };
    expect(allowedAgainAt(late, local("2026-03-05 00:30"), aStart)).toBe(local("2026-03-06 00:00"));
  });
});

test("the night that spring shortens and autumn lengthens ends at the day's first instant", () => {
  const world: World = { policy: { ticketsPerDay: 0, ticketsOnWeekdays: { monday: 1 } } };
  expect(until(world, {}, "2026-03-28 12:00")).toBe(Date.parse("2026-03-29T22:00Z"));
  expect(until(world, {}, "2026-10-24 12:00")).toBe(Date.parse("2026-10-25T23:00Z"));
  const cairo: World = { ...world, time: { timeZone: "Africa/Cairo" } };
  const friday = { ...cairo, policy: { ticketsPerDay: 0, ticketsOnWeekdays: { friday: 1 } } };
  const thursdayNoon = local("2026-04-23 12:00", "Africa/Cairo");
  expect(allowedAgainAt(momentsOf(friday), thursdayNoon, aStart)).toBe(Date.parse("2026-04-23T22:00Z"));
  expect(allowedAgainAt(momentsOf(friday), thursdayNoon + minuteMs, aStart)).toBe(
    Date.parse("2026-04-23T22:00Z"),
  );
});
