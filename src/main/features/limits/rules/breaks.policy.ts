import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Rest } from "../ledger/ledger";
import type { Moment } from "./moment";

/** When the break that is due now is over; null where none is due. */
export function breakEndsAt(moment: Moment): number | null {
  const { breakMinutes } = moment.policy;
  const secondsAhead = secondsToBreak(moment);
  if (breakMinutes === null || secondsAhead === null || secondsAhead > 0) return null;
  return moment.rest.lastPlayedMs + breakMinutes * 60_000;
}

/** Seconds of watching until a break is due, negative where it is overdue; null where there are no breaks. */
export function secondsToBreak({ policy, rest, ms }: Moment): number | null {
  const { breakAfterMinutes, breakMinutes } = policy;
  if (breakAfterMinutes === null || breakMinutes === null) return null;
  const watchedSeconds = hasRested(rest, breakMinutes, ms) ? 0 : rest.watchedSeconds;
  return breakAfterMinutes * 60 - watchedSeconds;
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
