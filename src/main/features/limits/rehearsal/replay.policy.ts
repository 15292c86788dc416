import type { Grant } from "@shared/model/grant";
import type { Rule, RunningEnd } from "@shared/model/limits";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Calendar } from "../calendar/calendar";
import type { Overrun, Rest } from "../ledger/ledger";
import { restAfter } from "../rules/breaks.policy";
import { endingOf } from "../rules/ending.policy";
import type { Moment, Used } from "../rules/moment";
import { remainingOf } from "../rules/remaining.policy";

export interface DayUse {
  readonly tickets: number;
  readonly seconds: number;
}

/** A child's past as it would have been under other rules, up to some instant. */
export interface Replay {
  readonly policy: LimitsPolicy;
  readonly calendar: Calendar;
  readonly grants: readonly Grant[];
  /** By accounting day. */
  readonly usage: ReadonlyMap<string, DayUse>;
  readonly rest: Rest;
}

export interface Sitting {
  readonly startedMs: number;
  readonly watchedSeconds: number;
}

export interface ReplayedSitting {
  readonly replay: Replay;
  readonly playedSeconds: number;
  /** What would have ended it before its time. */
  readonly rule: Rule | null;
}

export function momentOf(replay: Replay, ms: number): Moment {
  const { policy, calendar, rest } = replay;
  const day = calendar.dayAt(ms);
  const near = [day, calendar.plus(day, -1)];
  const grants = replay.grants.filter(({ accountingDay }) => near.includes(accountingDay));
  return { ms, day, calendar, policy, pause: null, grants, rest, used: usedOn(replay, day), purse: null };
}

/** Plays on without a pause, from one instant at which something may change to the next. */
export function replaySitting(begun: Replay, sitting: Sitting, free: boolean): ReplayedSitting {
  const endMs = sitting.startedMs + sitting.watchedSeconds * 1000;
  let replay = begun;
  let atMs = sitting.startedMs;
  let overrun: Overrun | null = null;
  while (atMs < endMs) {
    const moment = momentOf(replay, atMs);
    const kind = free ? "free" : "programme";
    const ending = endingOf(moment, { free, kind, contentAllowed: true, overrun, playing: true });
    if (ending.end) return { replay, playedSeconds: (atMs - sitting.startedMs) / 1000, rule: ending.end };
    const nextMs = nextChangeAt(moment, free, ending.runningEnd, endMs);
    overrun = ending.overrun && {
      ...ending.overrun,
      playedSeconds: ending.overrun.playedSeconds + (nextMs - atMs) / 1000,
    };
    replay = played(replay, moment.day, atMs, nextMs, free);
    atMs = nextMs;
  }
  return { replay, playedSeconds: sitting.watchedSeconds, rule: null };
}

export function withTickets(replay: Replay, day: string, tickets: number): Replay {
  return withUse(replay, day, { tickets, seconds: 0 });
}

/** Limits are told to the millisecond; each is looked at no earlier than the next one, so that time goes on. */
function nextChangeAt(moment: Moment, free: boolean, ends: RunningEnd | null, endMs: number): number {
  const { calendar, day, ms } = moment;
  const { secondsLeft, endsAtMs } = remainingOf(moment, { free });
  const limitMs = secondsLeft === 0 ? null : endsAtMs;
  const nextDayMs = calendar.startOf(calendar.plus(day, 1));
  const soonMs = Math.min(nextDayMs, limitMs ?? endMs, ends?.endsAtMs ?? endMs);
  return Math.min(endMs, Math.max(ms + 1, soonMs));
}

function played(replay: Replay, day: string, fromMs: number, toMs: number, free: boolean): Replay {
  const seconds = (toMs - fromMs) / 1000;
  const rest = restAfter(replay.rest, replay.policy, seconds, fromMs, toMs);
  return { ...withUse(replay, day, { tickets: 0, seconds: free ? 0 : seconds }), rest };
}

function withUse(replay: Replay, day: string, more: DayUse): Replay {
  const before = replay.usage.get(day) ?? { tickets: 0, seconds: 0 };
  const use = { tickets: before.tickets + more.tickets, seconds: before.seconds + more.seconds };
  return { ...replay, usage: new Map(replay.usage).set(day, use) };
}

/** Nothing lies ahead of the day that is replayed. */
function usedOn({ usage, calendar }: Replay, day: string): Used {
  const since = (from: string, what: keyof DayUse) =>
    [...usage].reduce((all, [on, use]) => (from <= on ? all + use[what] : all), 0);
  const week = calendar.weekOf(day);
  return {
    ticketsToday: since(day, "tickets"),
    ticketsThisWeek: since(week.from, "tickets"),
    secondsToday: since(day, "seconds"),
    secondsThisWeek: since(week.from, "seconds"),
    secondsThisMonth: since(calendar.monthOf(day).from, "seconds"),
  };
}
