import { remainingOf } from "@main/features/limits/rules/remaining.policy";
import type { Rule } from "@shared/model/limits";
import { describe, expect, test } from "vitest";
import { grant, hours, local, momentAt, type World } from "./imagined";

const day = "2026-03-04";
const noon = `${day} 12:00`;
const bedtime = { allowedHours: hours("08:00-13:00") };
const breaks = { breakAfterMinutes: 45, breakMinutes: 15 };
const watched = (watchedSeconds: number, clock = noon) => ({
  rest: { watchedSeconds, lastPlayedMs: local(clock) },
});

describe("what ends watching first is", () => {
  test.each<[string, World, number | null, Rule | null]>([
    ["nothing where there is no limit of time", { policy: { ticketsPerDay: 1 } }, null, null],
    [
      "the day's minutes",
      { policy: { minutesPerDay: 60, minutesPerWeek: 90 }, usage: { [day]: { minutes: 20 } } },
      40,
      "no-minutes-today",
    ],
    [
      "the week's minutes",
      { policy: { minutesPerDay: 60, minutesPerWeek: 70 }, usage: { "2026-03-03": { minutes: 20 } } },
      50,
      "no-minutes-week",
    ],
    [
      "the month's minutes",
      { policy: { minutesPerWeek: 70, minutesPerMonth: 80 }, usage: { "2026-03-01": { minutes: 50 } } },
      30,
      "no-minutes-month",
    ],
    ["the end of the hours", { policy: { ...bedtime, minutesPerDay: 61 } }, 60, "outside-hours"],
    [
      "the hours' end, where the minutes end with it",
      { policy: { ...bedtime, minutesPerDay: 60 } },
      60,
      "outside-hours",
    ],
    [
      "the minutes, where they end before it",
      { policy: { ...bedtime, minutesPerDay: 59 } },
      59,
      "no-minutes-today",
    ],
    ["the next break", { policy: { ...breaks, minutesPerDay: 60 }, ...watched(600) }, 35, "break"],
    [
      "the day's minutes rather than the week's, where both end",
      { policy: { minutesPerDay: 60, minutesPerWeek: 60 } },
      60,
      "no-minutes-today",
    ],
    [
      "a limit that is reached",
      { policy: { minutesPerDay: 60 }, usage: { [day]: { minutes: 60 } } },
      0,
      "no-minutes-today",
    ],
    [
      "a limit that was lowered below what was used: never less than nothing is left",
      { policy: { minutesPerDay: 60 }, usage: { [day]: { minutes: 90 } } },
      0,
      "no-minutes-today",
    ],
    ["the break that is due", { policy: breaks, ...watched(3000) }, 0, "break"],
    [
      "a whole stretch of watching after a rest",
      { policy: breaks, ...watched(3000, `${day} 11:45`) },
      45,
      "break",
    ],
    [
      "the hours, where they are closed",
      { policy: { allowedHours: hours("15:00-18:00") } },
      0,
      "outside-hours",
    ],
    ["the hours, where they never open", { policy: { allowedHours: hours("") } }, 0, "outside-hours"],
    [
      "more, by what a parent has granted",
      { policy: { minutesPerDay: 60 }, grants: [grant(day, { kind: "minutes", minutes: 15 })] },
      75,
      "no-minutes-today",
    ],
  ])("%s", (_, world, minutes, endsFirst) => {
    expect(remainingOf(momentAt(noon, world), { free: false })).toEqual({
      secondsLeft: minutes === null ? null : minutes * 60,
      endsFirst,
      endsAtMs: minutes === null ? null : local(noon) + minutes * 60_000,
    });
  });
});

describe("for something free it is", () => {
  test.each<[string, World, number | null, Rule | null]>([
    ["not the minutes", { policy: { minutesPerDay: 1, minutesPerWeek: 1, minutesPerMonth: 1 } }, null, null],
    ["the end of the hours", { policy: { ...bedtime, minutesPerDay: 1 } }, 3600, "outside-hours"],
    ["the next break", { policy: { ...breaks, minutesPerDay: 1 } }, 2700, "break"],
  ])("%s", (_, world, secondsLeft, endsFirst) => {
    expect(remainingOf(momentAt(noon, world), { free: true })).toMatchObject({ secondsLeft, endsFirst });
  });
});

test("the end is a whole millisecond", () => {
  const world = { policy: breaks, ...watched(0.0004) };
  expect(remainingOf(momentAt(noon, world), { free: false }).endsAtMs).toBe(local(noon) + 2_700_000);
});
