import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import {
  type PastPlay,
  type PastWeek,
  rehearseLastWeek,
} from "@main/features/limits/rehearsal/last-week.policy";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import { Rehearsal } from "@shared/model/rehearsal";
import { describe, expect, test } from "vitest";
import { grant, hours, local, minuteMs } from "../rules/imagined";

const berlin = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;
const unlimited: LimitsPolicy = { ...defaultPolicy, ticketsPerDay: null };

let plays = 0;
function play(clock: string, minutes: number, changes: Partial<PastPlay> = {}): PastPlay {
  plays += 1;
  return {
    playId: plays,
    title: `Episode ${plays}`,
    day: clock.slice(0, 10),
    free: false,
    refunded: false,
    durationSeconds: minutes * 60,
    labels: { videoId: plays, tagIds: [], categoryId: null, ageRating: null },
    sittings: [{ startedMs: local(clock), watchedSeconds: minutes * 60 }],
    ...changes,
  };
}

function rehearse(past: readonly PastPlay[], policy: Partial<LimitsPolicy>, week: Partial<PastWeek> = {}) {
  return rehearseLastWeek(
    {
      from: "2026-03-04",
      until: "2026-03-11",
      calendar: calendarOf({ ...berlin }),
      grants: [],
      usedBefore: new Map(),
      plays: past,
      ...week,
    },
    { ...unlimited, ...policy },
  );
}

/** Of each play the rule and the minutes that it would have had. */
const outcomes = (...asked: Parameters<typeof rehearse>) =>
  rehearse(...asked).plays.map(({ rule, wouldWatchSeconds }) => [rule, wouldWatchSeconds / 60]);

const evening = [play("2026-03-04 17:00", 30), play("2026-03-04 18:00", 30), play("2026-03-04 19:00", 30)];

describe("if this had been last week", () => {
  test("without limits all would have run as it did", () => {
    const rehearsal = rehearse(evening, {});
    expect(rehearsal).toEqual({
      from: "2026-03-04",
      until: "2026-03-11",
      plays: evening.map(({ playId, title }) => ({
        playId,
        title,
        accountingDay: "2026-03-04",
        watchedSeconds: 1800,
        rule: null,
        wouldWatchSeconds: 1800,
      })),
    });
    expect(Rehearsal.parse(rehearsal)).toEqual(rehearsal);
  });

  test("two tickets would have refused the third programme", () => {
    expect(outcomes(evening, { ticketsPerDay: 2 })).toEqual([
      [null, 30],
      [null, 30],
      ["no-tickets", 0],
    ]);
  });
  test("a day's tickets would have come back the day after", () => {
    const days = [play("2026-03-04 17:00", 30), play("2026-03-05 17:00", 30)];
    expect(outcomes(days, { ticketsPerDay: 1 })).toEqual([
      [null, 30],
      [null, 30],
    ]);
    expect(outcomes(days, { ticketsPerWeek: 1 })).toEqual([
      [null, 30],
      ["no-tickets", 0],
    ]);
  });
  test("what was used before, in the same week and month, counts", () => {
    const usedBefore = new Map([["2026-03-03", { tickets: 1, seconds: 3000 }]]);
    expect(outcomes([play("2026-03-04 17:00", 30)], { ticketsPerWeek: 1 }, { usedBefore })).toEqual([
      ["no-tickets", 0],
    ]);
    const stop = { minutesPerMonth: 60, whenTimeRunsOut: "stop" as const };
    expect(outcomes([play("2026-03-09 17:00", 30)], stop, { usedBefore })).toEqual([
      ["no-minutes-month", 10],
    ]);
  });
  test("bedtime was when a parent said so, and no other day's grant changes it", () => {
    const toBed = grant("2026-03-06", { kind: "bedtime-now" }, local("2026-03-06 22:00"));
    const later = grant("2026-03-09", { kind: "open-until", untilMs: local("2026-03-09 22:00") });
    const policy = { allowedHours: hours("20:00-02:00") };
    const past = [play("2026-03-06 21:30", 60), play("2026-03-07 00:30", 10), play("2026-03-08 01:30", 10)];
    expect(outcomes(past, policy, { grants: [toBed, later] })).toEqual([
      ["outside-hours", 32],
      ["outside-hours", 0],
      [null, 10],
    ]);
  });
  test("a play of which nothing was watched stays as it was", () => {
    const past = [play("2026-03-05 17:00", 0), play("2026-03-04 17:00", 0, { sittings: [] })];
    expect(outcomes(past, { ticketsPerDay: 0 })).toEqual([
      [null, 0],
      ["no-tickets", 0],
    ]);
  });
  test("what a parent granted on a day would have been granted", () => {
    const grants = [grant("2026-03-04", { kind: "tickets", tickets: 1 })];
    expect(outcomes(evening, { ticketsPerDay: 2 }, { grants })).toEqual([
      [null, 30],
      [null, 30],
      [null, 30],
    ]);
    const another = [grant("2026-03-05", { kind: "tickets", tickets: 1 })];
    expect(outcomes(evening, { ticketsPerDay: 2 }, { grants: another }).at(-1)).toEqual(["no-tickets", 0]);
  });
  test("a ticket that came back is free for the next", () => {
    const past = [play("2026-03-04 17:00", 1, { refunded: true }), play("2026-03-04 18:00", 30)];
    expect(outcomes(past, { ticketsPerDay: 1 })).toEqual([
      [null, 1],
      [null, 30],
    ]);
  });
  test("something free spends nothing, and rests nobody", () => {
    const past = [play("2026-03-04 17:00", 30, { free: true }), play("2026-03-04 17:30", 30)];
    expect(outcomes(past, { ticketsPerDay: 1, minutesPerDay: 30, whenTimeRunsOut: "stop" })).toEqual([
      [null, 30],
      [null, 30],
    ]);
    expect(outcomes(past, { breakAfterMinutes: 40, breakMinutes: 10, whenTimeRunsOut: "stop" })).toEqual([
      [null, 30],
      ["break", 10],
    ]);
    expect(outcomes(past, { breakAfterMinutes: 30, breakMinutes: 10, whenTimeRunsOut: "stop" })).toEqual([
      [null, 30],
      ["break", 0],
    ]);
  });
  test("something free would have been allowed without tickets, and every time", () => {
    const free = { free: true };
    const past = [play("2026-03-04 17:00", 30, free), play("2026-03-04 18:00", 30, free)];
    expect(outcomes(past, { ticketsPerDay: 0 })).toEqual([
      [null, 30],
      [null, 30],
    ]);
  });
  test("content that is allowed no more would not have been there", () => {
    const past = [play("2026-03-04 17:00", 30)];
    const blockedVideos = past.map(({ labels }) => labels.videoId);
    expect(outcomes(past, { blockedVideos })).toEqual([["not-allowed-content", 0]]);
  });
  test("a programme that did not fit would not have begun", () => {
    const policy = { startNeedsTime: true, minutesPerDay: 50 };
    expect(outcomes(evening, policy)).toEqual([
      [null, 30],
      ["not-enough-time", 0],
      ["not-enough-time", 0],
    ]);
    const unknown = evening.map((each) => ({ ...each, durationSeconds: null }));
    expect(outcomes(unknown, policy)).toEqual([
      [null, 30],
      [null, 30],
      ["no-minutes-today", 0],
    ]);
  });
  test("the plays come in the order in which they were begun", () => {
    expect(rehearse(evening.toReversed(), {}).plays.map(({ playId }) => playId)).toEqual(
      evening.map(({ playId }) => playId),
    );
    expect(outcomes(evening.toReversed(), { ticketsPerDay: 1 })[0]).toEqual([null, 30]);
  });
});

describe("a programme would have been cut", () => {
  test.each<[string, Partial<LimitsPolicy>, number]>([
    ["at the second by `stop`", { whenTimeRunsOut: "stop" }, 40],
    ["after a sunset", { whenTimeRunsOut: "sunset" }, 42],
    ["after the overrun", { whenTimeRunsOut: "finish", overrunMinutes: 15 }, 55],
  ])("%s", (_, policy, minutes) => {
    const film = [play("2026-03-04 17:00", 120)];
    expect(outcomes(film, { ...policy, minutesPerDay: 40 })).toEqual([["no-minutes-today", minutes]]);
    const bedtime = { ...policy, allowedHours: hours("08:00-17:40") };
    expect(outcomes(film, bedtime)).toEqual([["outside-hours", minutes]]);
  });
  test("not, where it ends within the overrun", () => {
    expect(outcomes([play("2026-03-04 17:00", 50)], { minutesPerDay: 40 })).toEqual([[null, 50]]);
  });
  test("and the next one refused", () => {
    expect(outcomes(evening, { minutesPerDay: 40 })).toEqual([
      [null, 30],
      ["no-minutes-today", 20],
      ["no-minutes-today", 0],
    ]);
  });
  test("not, where midnight brings new minutes", () => {
    const night = [play("2026-03-04 23:30", 60)];
    expect(outcomes(night, { minutesPerDay: 35, whenTimeRunsOut: "stop" })).toEqual([[null, 60]]);
    expect(outcomes(night, { minutesPerDay: 29, whenTimeRunsOut: "stop" })).toEqual([
      ["no-minutes-today", 29],
    ]);
    expect(outcomes(night, { minutesPerDay: 25, overrunMinutes: 4 })).toEqual([["no-minutes-today", 29]]);
  });
  test.each([0.0004, 0.0006, 1 / 3])("to the millisecond, where %f seconds were used before", (seconds) => {
    const usedBefore = new Map([["2026-03-04", { tickets: 0, seconds }]]);
    const [cut] = rehearse([play("2026-03-04 17:00", 120)], { minutesPerDay: 40 }, { usedBefore }).plays;
    expect(cut?.rule).toBe("no-minutes-today");
    expect(cut?.wouldWatchSeconds).toBeCloseTo(3000 - seconds, 2);
  });
  test("after the overrun of a week's minutes, with midnight in it", () => {
    const night = [play("2026-03-04 23:30", 60)];
    expect(outcomes(night, { minutesPerWeek: 25 })).toEqual([["no-minutes-week", 35]]);
  });
  test("by an overrun that midnight does not begin anew", () => {
    const night = [play("2026-03-04 23:30", 60)];
    const bedtime = { allowedHours: hours("20:00-23:55") };
    expect(outcomes(night, bedtime)).toEqual([["outside-hours", 35]]);
  });
});

describe("something that was gone on with", () => {
  const inTwo = (first: string, second: string, minutes = 20) => {
    const sitting = (clock: string) => ({ startedMs: local(clock), watchedSeconds: minutes * 60 });
    return play(first, 2 * minutes, { sittings: [sitting(first), sitting(second)] });
  };
  test("would have cost one ticket", () => {
    const past = [inTwo("2026-03-04 17:00", "2026-03-04 19:00"), play("2026-03-04 20:00", 10)];
    expect(outcomes(past, { ticketsPerDay: 2 })).toEqual([
      [null, 40],
      [null, 10],
    ]);
    expect(outcomes(past, { ticketsPerDay: 1 })).toEqual([
      [null, 40],
      ["no-tickets", 0],
    ]);
  });
  test("would have been cut where its second sitting is refused", () => {
    const past = [inTwo("2026-03-04 17:00", "2026-03-04 19:00")];
    expect(outcomes(past, { allowedHours: hours("16:00-18:00") })).toEqual([["outside-hours", 20]]);
    expect(rehearse(past, {}).plays[0]?.watchedSeconds).toBe(2400);
  });
  test("would have needed a ticket where its first sitting was refused", () => {
    const past = [inTwo("2026-03-04 14:00", "2026-03-04 17:00"), play("2026-03-04 18:00", 10)];
    const policy = { allowedHours: hours("16:00-20:00"), ticketsPerDay: 1 };
    expect(outcomes(past, policy)).toEqual([
      ["outside-hours", 20],
      ["no-tickets", 0],
    ]);
  });
  test("needs time for its rest alone", () => {
    const past = [inTwo("2026-03-04 17:00", "2026-03-04 19:00")];
    const policy = { startNeedsTime: true, allowedHours: hours("16:00-18:00 18:50-19:20") };
    expect(outcomes(past, policy)).toEqual([[null, 40]]);
    const tooShort = { startNeedsTime: true, allowedHours: hours("16:00-18:00 18:50-19:19") };
    expect(outcomes(past, tooShort)).toEqual([["not-enough-time", 20]]);
  });
  test("comes between the plays of its time", () => {
    const past = [inTwo("2026-03-04 17:00", "2026-03-04 19:00"), play("2026-03-04 18:00", 20)];
    const policy = { minutesPerDay: 45, whenTimeRunsOut: "stop" as const };
    expect(outcomes(past, policy)).toEqual([
      ["no-minutes-today", 25],
      [null, 20],
    ]);
  });
});

test("a rest between two programmes counts as it was", () => {
  const breaks = { breakAfterMinutes: 30, breakMinutes: 20, whenTimeRunsOut: "stop" as const };
  const after = (minutes: number) => {
    const second = play("2026-03-04 17:30", 10);
    const startedMs = local("2026-03-04 17:30") + minutes * minuteMs;
    return [play("2026-03-04 17:00", 30), { ...second, sittings: [{ startedMs, watchedSeconds: 600 }] }];
  };
  expect(outcomes(after(19), breaks)).toEqual([
    [null, 30],
    ["break", 0],
  ]);
  expect(outcomes(after(20), breaks)).toEqual([
    [null, 30],
    [null, 10],
  ]);
});
