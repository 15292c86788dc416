import type { Rule } from "@shared/model/limits";
import { secondsToBreak } from "./breaks.policy";
import { secondsBudgets } from "./budgets.policy";
import { hoursAt } from "./hours.policy";
import type { Moment, Start } from "./moment";

/** Something that ends watching, after so many seconds of playing without a pause; negative where it is passed by so much. */
export interface LimitAhead {
  readonly rule: Rule;
  readonly secondsAhead: number;
}

export interface Remaining {
  /** Null where nothing ends it. */
  readonly secondsLeft: number | null;
  readonly endsFirst: Rule | null;
  /** If it plays on from now. */
  readonly endsAtMs: number | null;
}

/** Of several that end at once the one that refuses first is named. */
export function remainingOf(moment: Moment, start: Pick<Start, "free">): Remaining {
  const limits = limitsAhead(moment, start).map(({ rule, secondsAhead }) => ({
    rule,
    secondsAhead: Math.max(0, secondsAhead),
  }));
  const first = earliest(limits);
  if (!first) return { secondsLeft: null, endsFirst: null, endsAtMs: null };
  const { rule, secondsAhead } = first;
  return { secondsLeft: secondsAhead, endsFirst: rule, endsAtMs: endsAt(moment, secondsAhead) };
}

/** In the order in which they refuse. Free videos spend no minutes. */
export function limitsAhead(moment: Moment, { free }: Pick<Start, "free">): LimitAhead[] {
  const ahead = [hoursAhead(moment), breakAhead(moment)].filter((limit) => limit !== null);
  if (free) return ahead;
  const budgets = secondsBudgets(moment).map(({ rule, usedSeconds, totalSeconds }) => ({
    rule,
    secondsAhead: totalSeconds - usedSeconds,
  }));
  return [...ahead, ...budgets];
}

function hoursAhead(moment: Moment): LimitAhead | null {
  const { open, sinceMs, endsAtMs } = hoursAt(moment);
  const atMs = open ? endsAtMs : (sinceMs ?? Number.NEGATIVE_INFINITY);
  return atMs === null ? null : { rule: "outside-hours", secondsAhead: (atMs - moment.ms) / 1000 };
}

function breakAhead(moment: Moment): LimitAhead | null {
  const secondsAhead = secondsToBreak(moment);
  return secondsAhead === null ? null : { rule: "break", secondsAhead };
}

export function earliest(limits: readonly LimitAhead[]): LimitAhead | undefined {
  return limits.reduce<LimitAhead | undefined>(
    (first, limit) => (first && first.secondsAhead <= limit.secondsAhead ? first : limit),
    undefined,
  );
}

/** The whole millisecond that lies so many seconds ahead. */
export function endsAt({ ms }: Pick<Moment, "ms">, seconds: number): number {
  return Math.round(ms + seconds * 1000);
}
