import type { Overrun } from "@main/features/limits/ledger/ledger";
import { endingOf, type RunningPlay } from "@main/features/limits/rules/ending.policy";
import type { Rule, RunningEnd } from "@shared/model/limits";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { grant, hours, local, minuteMs, momentAt, momentsOf, type World } from "./imagined";

const day = "2026-03-04";
const noon = `${day} 12:00`;
const noonMs = local(noon);

const aProgramme: RunningPlay = {
  kind: "programme",
  free: false,
  contentAllowed: true,
  overrun: null,
  playing: true,
};

const ending = (world: World, play: Partial<RunningPlay> = {}, clock = noon) =>
  endingOf(momentAt(clock, world), { ...aProgramme, ...play });

const end = (rule: Rule, sunset: number | null, ends: number): RunningEnd => ({
  rule,
  sunsetAtMs: sunset === null ? null : noonMs + sunset * minuteMs,
  endsAtMs: noonMs + ends * minuteMs,
});

describe("a running programme goes on", () => {
  test.each<[string, World]>([
    ["where nothing limits it", {}],
    [
      "without tickets: they never end it",
      { policy: { ticketsPerDay: 0 }, usage: { [day]: { tickets: 3 } } },
    ],
    ["after `end after this`", { grants: [grant(day, { kind: "end-after-this" })] }],
    ["where a pause is over", { pause: { untilMs: noonMs, setAtMs: 0 } }],
  ])("%s", (_, world) => {
    expect(ending(world)).toEqual({ overrun: null, end: null, runningEnd: null });
  });
});

describe("it ends at once", () => {
  const paused: World = { pause: { untilMs: null, setAtMs: 0 } };
  test.each<[string, World, Partial<RunningPlay>, Rule]>([
    ["when a parent pauses", paused, {}, "paused"],
    ["when a parent pauses, the free one too", paused, { free: true, kind: "free" }, "paused"],
    ["when its content is allowed no more", {}, { contentAllowed: false }, "not-allowed-content"],
    ["by the pause rather than by its content", paused, { contentAllowed: false }, "paused"],
  ])("%s", (_, world, play, rule) => {
    const overrun = { rule: "break" as const, sinceMs: noonMs, playedSeconds: 1 };
    expect(ending(world, { ...play, overrun })).toEqual({ overrun: null, end: rule, runningEnd: null });
  });
});

describe("a placeholder", () => {
  const placeholder = { kind: "placeholder" as const };
  test("runs on where minutes and tickets are spent, a break is due and content rules speak", () => {
    const world: World = {
      policy: {
        minutesPerDay: 0,
        ticketsPerDay: 0,
        breakAfterMinutes: 1,
        breakMinutes: 9,
        whenTimeRunsOut: "stop",
      },
      rest: { watchedSeconds: 600, lastPlayedMs: noonMs },
      grants: [grant(day, { kind: "end-after-this" })],
    };
    expect(ending(world, { ...placeholder, contentAllowed: false })).toEqual({
      overrun: null,
      end: null,
      runningEnd: null,
    });
  });
  test("ends at once with a pause", () => {
    expect(ending({ pause: { untilMs: null, setAtMs: 0 } }, placeholder).end).toBe("paused");
  });
  test("ends at once with the hours", () => {
    const world: World = { policy: { allowedHours: hours("08:00-12:00") } };
    expect(ending(world, placeholder).end).toBe("outside-hours");
    expect(ending(world, placeholder, `${day} 11:59`).end).toBeNull();
  });
});

const budgets: readonly (readonly [Rule, World])[] = [
  ["no-minutes-today", { policy: { minutesPerDay: 60 } }],
  ["no-minutes-week", { policy: { minutesPerWeek: 60 } }],
  ["no-minutes-month", { policy: { minutesPerMonth: 60 } }],
];

function withMinutes(world: World, minutes: number, policy: Partial<LimitsPolicy> = {}): World {
  return { ...world, policy: { ...world.policy, ...policy }, usage: { [day]: { minutes } } };
}

describe.each(budgets)("when the budget of %s runs out", (rule, world) => {
  const overrun = (playedSeconds: number): Overrun => ({ rule, sinceMs: noonMs - minuteMs, playedSeconds });

  test("`finish` promises ten minutes more, the last two of them the sunset", () => {
    expect(ending(withMinutes(world, 50))).toEqual({
      overrun: null,
      end: null,
      runningEnd: end(rule, 18, 20),
    });
  });
  test("`finish` begins to count when the last second is played", () => {
    expect(ending(withMinutes(world, 60))).toEqual({
      overrun: { rule, sinceMs: noonMs, playedSeconds: 0 },
      end: null,
      runningEnd: end(rule, 8, 10),
    });
  });
  test("`finish` counts played time alone", () => {
    expect(ending(withMinutes(world, 64), { overrun: overrun(240) })).toEqual({
      overrun: overrun(240),
      end: null,
      runningEnd: end(rule, 4, 6),
    });
  });
  test("`finish` ends it at the overrun's last second", () => {
    expect(ending(withMinutes(world, 70), { overrun: overrun(599) }).end).toBeNull();
    expect(ending(withMinutes(world, 70), { overrun: overrun(600) })).toEqual({
      overrun: overrun(600),
      end: rule,
      runningEnd: null,
    });
  });
  test("a short overrun is all sunset", () => {
    expect(ending(withMinutes(world, 60, { overrunMinutes: 1 })).runningEnd).toEqual(end(rule, 0, 1));
  });
  test("`finish` without an overrun is `stop`", () => {
    expect(ending(withMinutes(world, 59, { overrunMinutes: 0 })).runningEnd).toEqual(end(rule, null, 1));
    expect(ending(withMinutes(world, 60, { overrunMinutes: 0 })).end).toBe(rule);
  });
  test("`sunset` begins at the limit and lasts two minutes", () => {
    const policy = { whenTimeRunsOut: "sunset" as const };
    expect(ending(withMinutes(world, 50, policy)).runningEnd).toEqual(end(rule, 10, 12));
    expect(ending(withMinutes(world, 60, policy)).runningEnd).toEqual(end(rule, 0, 2));
    expect(ending(withMinutes(world, 60, policy), { overrun: overrun(119) }).end).toBeNull();
    expect(ending(withMinutes(world, 60, policy), { overrun: overrun(120) }).end).toBe(rule);
  });
  test("`stop` ends it at the second", () => {
    const policy = { whenTimeRunsOut: "stop" as const };
    expect(ending(withMinutes(world, 59, policy))).toEqual({
      overrun: null,
      end: null,
      runningEnd: end(rule, null, 1),
    });
    expect(ending(withMinutes(world, 60, policy)).end).toBe(rule);
  });
  test("a limit that is raised above again lets it forget", () => {
    expect(ending(withMinutes(world, 59), { overrun: overrun(500) })).toMatchObject({
      overrun: null,
      end: null,
      runningEnd: end(rule, 9, 11),
    });
  });
  test("a parent's lowering counts from the moment when it fell, whatever was played", () => {
    expect(ending(withMinutes(world, 90)).overrun).toEqual({ rule, sinceMs: noonMs, playedSeconds: 0 });
  });
  test("something free is not concerned", () => {
    expect(ending(withMinutes(world, 90), { free: true, kind: "free" })).toEqual({
      overrun: null,
      end: null,
      runningEnd: null,
    });
  });
  test("while it does not play nothing runs out", () => {
    expect(ending(withMinutes(world, 50), { playing: false }).runningEnd).toBeNull();
    expect(ending(withMinutes(world, 64), { playing: false, overrun: overrun(240) })).toEqual({
      overrun: overrun(240),
      end: null,
      runningEnd: null,
    });
  });
});

describe("when a break is due", () => {
  const policy = { breakAfterMinutes: 45, breakMinutes: 15 };
  const watched = (minutes: number, lastPlayedMs = noonMs): World => ({
    policy,
    rest: { watchedSeconds: minutes * 60, lastPlayedMs },
  });
  test("the programme may be finished", () => {
    expect(ending(watched(40)).runningEnd).toEqual(end("break", 13, 15));
    expect(ending(watched(45)).overrun).toEqual({ rule: "break", sinceMs: noonMs, playedSeconds: 0 });
  });
  test("the free one ends, too", () => {
    const overrun = { rule: "break" as const, sinceMs: 0, playedSeconds: 600 };
    expect(ending(watched(55), { free: true, kind: "free", overrun }).end).toBe("break");
  });
  test("a pause as long as the break lets it forget", () => {
    const overrun = { rule: "break" as const, sinceMs: 0, playedSeconds: 300 };
    expect(ending(watched(50, noonMs - 15 * minuteMs), { overrun, playing: false }).overrun).toBeNull();
    expect(ending(watched(50, noonMs - 14 * minuteMs), { overrun, playing: false }).overrun).toEqual(overrun);
  });
});

describe("when the hours end", () => {
  const policy = { allowedHours: hours("08:00-12:00") };
  const at = (minutes: number, play: Partial<RunningPlay> = {}, world: World = {}) => {
    const ms = noonMs + minutes * minuteMs;
    const moment = momentsOf({ ...world, policy: { ...policy, ...world.policy } })(ms);
    return endingOf(moment, { ...aProgramme, ...play });
  };
  const overrun = (sinceMinutes: number, playedSeconds = 0): Overrun => ({
    rule: "outside-hours",
    sinceMs: noonMs + sinceMinutes * minuteMs,
    playedSeconds,
  });

  test("`finish` runs on for ten minutes of the clock", () => {
    expect(at(-30)).toEqual({ overrun: null, end: null, runningEnd: end("outside-hours", 8, 10) });
    expect(at(0)).toEqual({ overrun: overrun(0), end: null, runningEnd: end("outside-hours", 8, 10) });
    expect(at(9, { overrun: overrun(0) }).runningEnd).toEqual(end("outside-hours", 8, 10));
    expect(at(10 - 1 / 60_000, { overrun: overrun(0) }).end).toBeNull();
    expect(at(10, { overrun: overrun(0) })).toEqual({
      overrun: overrun(0),
      end: "outside-hours",
      runningEnd: null,
    });
  });
  test("the clock counts while it does not play, too", () => {
    expect(at(-30, { playing: false }).runningEnd).toEqual(end("outside-hours", 8, 10));
    expect(at(9, { playing: false, overrun: overrun(0) }).runningEnd).toEqual(end("outside-hours", 8, 10));
    expect(at(10, { playing: false, overrun: overrun(0, 3) }).end).toBe("outside-hours");
  });
  test("`sunset` and `stop` end it as they say", () => {
    expect(at(0, {}, { policy: { whenTimeRunsOut: "sunset" } }).runningEnd).toEqual(
      end("outside-hours", 0, 2),
    );
    expect(at(-1, {}, { policy: { whenTimeRunsOut: "stop" } }).runningEnd).toEqual(
      end("outside-hours", null, 0),
    );
    expect(at(0, {}, { policy: { whenTimeRunsOut: "stop" } }).end).toBe("outside-hours");
    expect(at(0, { free: true, kind: "free" }, { policy: { whenTimeRunsOut: "stop" } }).end).toBe(
      "outside-hours",
    );
  });
  test("it counts from now where a parent has moved bedtime to an hour ago", () => {
    expect(at(60)).toEqual({ overrun: overrun(60), end: null, runningEnd: end("outside-hours", 68, 70) });
  });
  test("it counts from now, too, where a parent did so in another limit's overrun", () => {
    const minutes: Overrun = { rule: "no-minutes-today", sinceMs: noonMs + 1, playedSeconds: 0 };
    const world: World = { policy: { minutesPerDay: 0 } };
    expect(at(5, { overrun: minutes, playing: false }, world).runningEnd).toEqual(
      end("outside-hours", 13, 15),
    );
    const since = { ...minutes, sinceMs: noonMs };
    expect(at(5, { overrun: since, playing: false }, world).runningEnd).toEqual(end("outside-hours", 8, 10));
  });
  test("it counts from now where no hours are left at all", () => {
    const world: World = { policy: { allowedHours: hours("") } };
    expect(at(5, {}, world).overrun).toEqual(overrun(5));
  });
  test("hours that are opened again let it forget", () => {
    const untilMs = noonMs + 60 * minuteMs;
    const grants = [grant(day, { kind: "open-until", untilMs }, noonMs + 5 * minuteMs)];
    expect(at(5, { overrun: overrun(0) }, { grants })).toEqual({
      overrun: null,
      end: null,
      runningEnd: end("outside-hours", 68, 70),
    });
  });
});

describe("sent to bed", () => {
  const toBed = (minutes: number): World => ({
    grants: [grant(day, { kind: "bedtime-now" }, noonMs + minutes * minuteMs)],
  });
  const at = (minutes: number, world: World, play: Partial<RunningPlay> = {}) =>
    endingOf(momentsOf(world)(noonMs + minutes * minuteMs), { ...aProgramme, ...play });
  const bedtime: Overrun = { rule: "outside-hours", sinceMs: noonMs, playedSeconds: 0 };

  test("`finish` gives no more than a sunset", () => {
    expect(at(0, toBed(0))).toEqual({ overrun: bedtime, end: null, runningEnd: end("outside-hours", 0, 2) });
    expect(at(2, toBed(0), { overrun: bedtime }).end).toBe("outside-hours");
  });
  test("a shorter overrun is no longer for it", () => {
    const world = { ...toBed(0), policy: { overrunMinutes: 1 } };
    expect(at(0, world).runningEnd).toEqual(end("outside-hours", 0, 1));
  });
  test("`sunset` and `stop` are what they are", () => {
    expect(at(0, { ...toBed(0), policy: { whenTimeRunsOut: "sunset" } }).runningEnd).toEqual(
      end("outside-hours", 0, 2),
    );
    expect(at(0, { ...toBed(0), policy: { whenTimeRunsOut: "stop" } }).end).toBe("outside-hours");
  });
  test("in an overrun there is still a sunset, and no more", () => {
    const world: World = { ...toBed(5), policy: { allowedHours: hours("08:00-12:00") } };
    expect(at(5, world, { overrun: bedtime }).runningEnd).toEqual(end("outside-hours", 5, 7));
    expect(at(7, world, { overrun: bedtime }).end).toBe("outside-hours");
  });
  test("in a budget's overrun the bed comes first", () => {
    const world: World = { ...toBed(3), policy: { minutesPerDay: 0 } };
    const overrun: Overrun = { rule: "no-minutes-today", sinceMs: noonMs, playedSeconds: 180 };
    expect(at(3, world, { overrun })).toEqual({
      overrun: { rule: "outside-hours", sinceMs: noonMs + 3 * minuteMs, playedSeconds: 180 },
      end: null,
      runningEnd: end("outside-hours", 3, 5),
    });
  });
  test("a budget's own end comes before it where it is nearer", () => {
    const world: World = { ...toBed(9), policy: { minutesPerDay: 0 } };
    const overrun: Overrun = { rule: "no-minutes-today", sinceMs: noonMs, playedSeconds: 540 };
    expect(at(9, world, { overrun })).toMatchObject({ overrun, runningEnd: end("no-minutes-today", 8, 10) });
  });
  test("midnight makes no more of it", () => {
    const midnight = local("2026-03-05 00:00");
    const world: World = {
      policy: { allowedHours: hours("20:00-02:00") },
      grants: [grant(day, { kind: "bedtime-now" }, midnight - minuteMs)],
    };
    const overrun = { ...bedtime, sinceMs: midnight - minuteMs };
    const endingAfter = (ms: number) => endingOf(momentsOf(world)(midnight + ms), { ...aProgramme, overrun });
    expect(endingAfter(1).runningEnd?.endsAtMs).toBe(midnight + minuteMs);
    expect(endingAfter(minuteMs).end).toBe("outside-hours");
  });
  test("another day's bedtime is like any other", () => {
    const world: World = {
      policy: { allowedHours: hours("08:00-12:00") },
      grants: [grant("2026-03-03", { kind: "bedtime-now" }, local("2026-03-03 10:00"))],
    };
    expect(at(-30, world).runningEnd).toEqual(end("outside-hours", 8, 10));
    expect(at(0, world).runningEnd).toEqual(end("outside-hours", 8, 10));
  });
  test("minutes have their whole overrun, where only they are spent", () => {
    const world: World = {
      policy: { minutesPerDay: 0 },
      grants: [grant(day, { kind: "tickets", tickets: 1 })],
    };
    expect(at(0, world).runningEnd).toEqual(end("no-minutes-today", 8, 10));
  });
});

describe("one limit after the other does not add up", () => {
  const overrun: Overrun = { rule: "no-minutes-today", sinceMs: noonMs - 5 * minuteMs, playedSeconds: 240 };
  const both = (dayMinutes: number, weekMinutes: number): World => ({
    policy: { minutesPerDay: dayMinutes, minutesPerWeek: weekMinutes },
    usage: { [day]: { minutes: 64 } },
  });
  test("the one that was reached first goes on counting", () => {
    expect(ending(both(60, 64), { overrun }).overrun).toEqual(overrun);
  });
  test("where that one is raised, what was played beyond the other counts", () => {
    expect(ending(both(90, 62), { overrun }).overrun).toEqual({
      rule: "no-minutes-week",
      sinceMs: noonMs,
      playedSeconds: 120,
    });
    expect(ending(both(90, 10), { overrun }).overrun).toMatchObject({ playedSeconds: 240 });
  });
  test("a bedtime within a pause counts from its own instant", () => {
    const world: World = {
      policy: { minutesPerDay: 60, allowedHours: hours("08:00-11:56") },
      usage: { [day]: { minutes: 64 } },
    };
    const nearer = { ...overrun, playedSeconds: 300 };
    expect(ending(world, { overrun: nearer, playing: false })).toEqual({
      overrun: nearer,
      end: null,
      runningEnd: end("outside-hours", 4, 6),
    });
    const later = { ...overrun, playedSeconds: 60 };
    expect(ending(world, { overrun: later, playing: false }).overrun).toEqual({
      rule: "outside-hours",
      sinceMs: local(`${day} 11:56`),
      playedSeconds: 60,
    });
  });
});

test("of two limits that are reached at once the one that refuses first is named", () => {
  const policy = { allowedHours: hours("08:00-12:00"), minutesPerDay: 0 };
  expect(ending({ policy }).overrun?.rule).toBe("outside-hours");
  expect(ending({ policy: { minutesPerDay: 0, minutesPerWeek: 0 } }).overrun?.rule).toBe("no-minutes-today");
});

describe("whatever ends first is told", () => {
  test("of hours and minutes the nearer one", () => {
    const policy = { allowedHours: hours("08:00-12:30"), minutesPerDay: 20 };
    expect(ending({ policy }).runningEnd).toEqual(end("no-minutes-today", 28, 30));
    expect(ending({ policy }, { playing: false }).runningEnd).toEqual(end("outside-hours", 38, 40));
  });
  test("in an overrun, not the ends that come later", () => {
    const policy = { allowedHours: hours("08:00-12:05"), minutesPerDay: 0 };
    const overrun: Overrun = { rule: "no-minutes-today", sinceMs: noonMs, playedSeconds: 60 };
    expect(ending({ policy }, { overrun }).runningEnd).toEqual(end("no-minutes-today", 7, 9));
  });
});

test("a two-hour film with `finish` ends ten minutes after the limit", () => {
  let overrun: Overrun | null = null;
  const ended = Array.from({ length: 7200 }, (_, second) => second).find((second) => {
    const world = withMinutes({ policy: { minutesPerDay: 60 } }, second / 60);
    const tick = endingOf(momentsOf(world)(noonMs + second * 1000), {
      ...aProgramme,
      overrun: overrun && { ...overrun, playedSeconds: overrun.playedSeconds + 1 },
    });
    overrun = tick.overrun;
    return tick.end !== null;
  });
  expect(ended).toBe(70 * 60);
});
