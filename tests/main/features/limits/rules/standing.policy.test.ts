import { type StandingQuestion, standingOf } from "@main/features/limits/rules/standing.policy";
import { type Rule, Standing } from "@shared/model/limits";
import { describe, expect, test } from "vitest";
import { grant, hours, local, minuteMs, momentsOf, type World } from "./imagined";

const day = "2026-03-04";
const ms = local(`${day} 12:00`);

const standing = (world: World, question: Partial<StandingQuestion> = {}) => {
  const momentAt = momentsOf(world);
  const { calendar, day: today } = momentAt(question.ms ?? ms);
  return standingOf({
    profileId: "mia",
    ms,
    momentAt,
    resetsAtMs: calendar.startOf(calendar.plus(today, 1)),
    warnAtMinutes: [15, 5, 1],
    running: null,
    nothingCanPlay: () => false,
    ...question,
  });
};

test("a child without limits stands in the day, and nothing ends it", () => {
  expect(standing({})).toEqual({
    profileId: "mia",
    accountingDay: day,
    ticketsTotal: null,
    ticketsUsed: 0,
    ticketsLeft: null,
    ticketsNext: null,
    secondsTotal: null,
    secondsUsed: 0,
    secondsLeft: null,
    bedtimeAtMs: null,
    usedShare: 0,
    sky: "day",
    refusal: null,
    warning: null,
    runningEnd: null,
    volumeCap: 100,
    resetsAtMs: local("2026-03-05 00:00"),
  });
});

test("a child with limits is told what is left of each", () => {
  const world: World = {
    policy: {
      ticketsPerDay: 3,
      minutesPerDay: 60,
      minutesPerWeek: 100,
      allowedHours: hours("08:00-20:00"),
      volumeCap: 40,
    },
    usage: { "2026-03-02": { minutes: 50 }, [day]: { tickets: 1, minutes: 20 } },
    time: { dayStartMinute: 240 },
  };
  expect(standing(world)).toMatchObject({
    ticketsTotal: 3,
    ticketsUsed: 1,
    ticketsLeft: 2,
    secondsTotal: 50 * 60,
    secondsUsed: 20 * 60,
    secondsLeft: 30 * 60,
    bedtimeAtMs: local(`${day} 20:00`),
    usedShare: 0.4,
    sky: "day",
    volumeCap: 40,
    resetsAtMs: local("2026-03-05 04:00"),
  });
});

const spent: World = { policy: { ticketsPerDay: 1 }, usage: { [day]: { tickets: 1 } } };
test.each<[string, World, number | null]>([
  ["those of tomorrow", { policy: { ticketsPerDay: 3 } }, 3],
  [
    "those of the next day that has some",
    { policy: { ticketsPerDay: 0, ticketsOnWeekdays: { friday: 2 } } },
    2,
  ],
  [
    "those without today's gifts",
    { policy: { ticketsPerDay: 3 }, grants: [grant(day, { kind: "tickets", tickets: 2 })] },
    3,
  ],
  ["none that are limited", {}, null],
])("the next tickets are %s", (_name, world, tickets) => {
  expect(standing(world).ticketsNext).toBe(tickets);
});

describe("a new programme", () => {
  test("is refused by its rule, until its instant", () => {
    expect(standing(spent).refusal).toEqual({ rule: "no-tickets", untilMs: local("2026-03-05 00:00") });
  });
  test("is not refused for its length, which nobody knows yet", () => {
    expect(standing({ policy: { minutesPerDay: 1, startNeedsTime: true } }).refusal).toBeNull();
  });
});

test("the curtain falls when nothing can play", () => {
  expect(standing(spent, { nothingCanPlay: () => true }).sky).toBe("curtain");
  expect(standing(spent).sky).toBe("dusk");
});

test("what runs carries how it will end", () => {
  const runningEnd = { rule: "break" as const, sunsetAtMs: null, endsAtMs: ms + 1 };
  expect(standing({}, { running: { free: false, runningEnd } }).runningEnd).toEqual(runningEnd);
  expect(standing({}, { running: { free: false, runningEnd: null } }).runningEnd).toBeNull();
});

describe("a warning", () => {
  const minutesLeft = (minutes: number): World => ({
    policy: { minutesPerDay: 60 },
    usage: { [day]: { minutes: 60 - minutes } },
  });
  const running = { free: false, runningEnd: null };
  const warning = (minutes: number, rule: Rule = "no-minutes-today") => ({ minutes, rule });
  test.each<[string, World, Partial<StandingQuestion>, Standing["warning"]]>([
    ["does not come before the first", minutesLeft(15.5), { running }, null],
    ["comes when it is reached", minutesLeft(15), { running }, warning(15)],
    ["is the tightest that is reached", minutesLeft(4), { running }, warning(5)],
    ["comes a last time", minutesLeft(0.5), { running }, warning(1)],
    ["is over when the end is reached: then the sunset speaks", minutesLeft(0), { running }, null],
    ["comes as the household wants it", minutesLeft(15), { running, warnAtMinutes: [10] }, null],
    ["never comes where the household wants none", minutesLeft(1), { running, warnAtMinutes: [] }, null],
    [
      "comes before bedtime while nothing runs, too",
      { policy: { allowedHours: hours("08:00-12:04") } },
      {},
      warning(5, "outside-hours"),
    ],
    [
      "does not nag where nothing runs and nothing could start",
      { ...minutesLeft(4), policy: { minutesPerDay: 60, ticketsPerDay: 0 } },
      {},
      null,
    ],
    [
      "comes while the last ticket's programme runs",
      { ...minutesLeft(4), policy: { minutesPerDay: 60, ticketsPerDay: 0 } },
      { running },
      warning(5),
    ],
    [
      "does not speak of minutes while something free runs",
      minutesLeft(4),
      { running: { free: true, runningEnd: null } },
      null,
    ],
    ["never comes where nothing ends", {}, { running }, null],
  ])("%s", (_, world, question, expected) => {
    expect(standing(world, question).warning).toEqual(expected);
  });
});

test("every standing is one that the contract can carry", () => {
  const worlds: World[] = [
    {},
    spent,
    { policy: { minutesPerDay: 10 }, usage: { [day]: { minutes: 12.5 } } },
    { policy: { allowedHours: hours("15:00-16:00") } },
    { pause: { untilMs: ms + minuteMs, setAtMs: 0 } },
  ];
  for (const world of worlds) expect(Standing.parse(standing(world))).toEqual(standing(world));
});
