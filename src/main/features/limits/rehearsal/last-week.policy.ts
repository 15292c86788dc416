import type { Grant } from "@shared/model/grant";
import type { Rule } from "@shared/model/limits";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Rehearsal, RehearsedPlay } from "@shared/model/rehearsal";
import type { Calendar } from "../calendar/calendar";
import { type ContentLabels, contentAllows } from "../rules/content.policy";
import { refusingRule } from "../rules/refusing-rule.policy";
import {
  type DayUse,
  momentOf,
  type Replay,
  replaySitting,
  type Sitting,
  withTickets,
} from "./replay.policy";

/** What is known of one child's last seven days. */
export interface PastWeek {
  /** The first of the days, and the one after the last. */
  readonly from: string;
  readonly until: string;
  readonly calendar: Calendar;
  /** Those that held, and hold under the edited rules too. */
  readonly grants: readonly Grant[];
  /** Of the days before `from` that share its week or month. */
  readonly usedBefore: ReadonlyMap<string, DayUse>;
  readonly plays: readonly PastPlay[];
}

/** A programme or a free video; placeholders have no place here. */
export interface PastPlay {
  readonly playId: number;
  readonly title: string;
  readonly day: string;
  readonly free: boolean;
  /** Its ticket had come back. */
  readonly refunded: boolean;
  readonly durationSeconds: number | null;
  readonly labels: ContentLabels;
  /** The start, and each time that it was gone on with; in order. */
  readonly sittings: readonly Sitting[];
}

interface Rehearsed {
  readonly replay: Replay;
  /** By play: what would have been watched of it, and the first rule that would have come in between. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

interface Outcome {
  readonly seconds: number;
  readonly rule: Rule | null;
  /** The day on which a ticket was, or need not be, paid for it. */
  readonly paidOn: string | null;
}

const untouched: Outcome = { seconds: 0, rule: null, paidOn: null };

/** "If this had been last week": the same plays at the same times, under rules that are not saved yet. */
export function rehearseLastWeek(week: PastWeek, policy: LimitsPolicy): Rehearsal {
  const { calendar, grants, usedBefore: usage } = week;
  const rest = { watchedSeconds: 0, lastPlayedMs: 0 };
  const begun: Rehearsed = { replay: { policy, calendar, grants, usage, rest }, outcomes: new Map() };
  const { outcomes } = week.plays
    .flatMap((play) => play.sittings.map((sitting) => ({ play, sitting })))
    .sort((a, b) => a.sitting.startedMs - b.sitting.startedMs)
    .reduce((past, { play, sitting }) => rehearseSitting(past, play, sitting), begun);
  const plays = week.plays
    .toSorted((a, b) => startedMs(a) - startedMs(b))
    .map((play) => rehearsed(play, outcomes.get(play.playId) ?? untouched));
  return { from: week.from, until: week.until, plays };
}

function rehearseSitting({ replay, outcomes }: Rehearsed, play: PastPlay, sitting: Sitting): Rehearsed {
  const before = outcomes.get(play.playId) ?? untouched;
  const moment = momentOf(replay, sitting.startedMs);
  const resumable = before.paidOn === moment.day;
  const refusal = refusingRule(moment, {
    contentAllowed: contentAllows(replay.policy, play.labels),
    free: play.free,
    resumable,
    remainingSeconds:
      play.durationSeconds === null ? null : Math.max(0, play.durationSeconds - before.seconds),
  });
  const decided = (next: Replay, outcome: Outcome) => ({
    replay: next,
    outcomes: new Map(outcomes).set(play.playId, outcome),
  });
  if (refusal) return decided(replay, { ...before, rule: before.rule ?? refusal });

  const spends = !play.free && !resumable && !play.refunded;
  const paid = spends ? withTickets(replay, moment.day, 1) : replay;
  const result = replaySitting(paid, sitting, play.free);
  return decided(result.replay, {
    seconds: before.seconds + result.playedSeconds,
    rule: before.rule ?? result.rule,
    paidOn: play.free ? null : moment.day,
  });
}

function rehearsed({ playId, title, day, sittings }: PastPlay, { seconds, rule }: Outcome): RehearsedPlay {
  return {
    playId,
    title,
    accountingDay: day,
    watchedSeconds: sittings.reduce((sum, { watchedSeconds }) => sum + watchedSeconds, 0),
    rule,
    wouldWatchSeconds: seconds,
  };
}

function startedMs({ sittings }: PastPlay): number {
  return sittings[0]?.startedMs ?? 0;
}
