import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Rest } from "../ledger/ledger";
import type { Moment } from "./moment";

/** When the break that is due now is over; null where none is due. */
export function breakEndsAt(moment: Moment): number | null {
  const rule = breakRule(moment.policy);
  if (!rule || secondsLeft(rule, moment) > 0) return null;
  return moment.rest.lastPlayedMs + rule.restMinutes * 60_000;
}

/** Seconds of watching until a break is due, negative where it is overdue; null where there are no breaks. */
export function secondsToBreak(moment: Moment): number | null {
  const rule = breakRule(moment.policy);
  return rule && secondsLeft(rule, moment);
}

interface BreakRule {
  readonly afterMinutes: number;
  readonly restMinutes: number;
}

function breakRule({ breakAfterMinutes, breakMinutes }: LimitsPolicy): BreakRule | null {
  if (breakAfterMinutes === null || breakMinutes === null) return null;
  return { afterMinutes: breakAfterMinutes, restMinutes: breakMinutes };
}

function secondsLeft({ afterMinutes, restMinutes }: BreakRule, { rest, ms }: Moment): number {
  const watchedSeconds = hasRested(rest, restMinutes, ms) ? 0 : rest.watchedSeconds;
  return afterMinutes * 60 - watchedSeconds;
}

/** After playing from one instant to another, free videos too. Without breaks nothing adds up, so that a new rule begins afresh. */
export function restAfter(
  rest: Rest,
  { breakMinutes }: Pick<LimitsPolicy, "breakMinutes">,
  playedSeconds: number,
  fromMs: number,
  toMs: number,
): Rest {
  if (playedSeconds <= 0) return rest;
  if (breakMinutes === null) return { watchedSeconds: 0, lastPlayedMs: toMs };
  const before = hasRested(rest, breakMinutes, fromMs) ? 0 : rest.watchedSeconds;
  return { watchedSeconds: before + playedSeconds, lastPlayedMs: toMs };
}

function hasRested({ lastPlayedMs }: Rest, breakMinutes: number, ms: number): boolean {
  return ms - lastPlayedMs >= breakMinutes * 60_000;
}
