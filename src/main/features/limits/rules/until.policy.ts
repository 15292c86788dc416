import type { Rule } from "@shared/model/limits";
import { breakEndsAt } from "./breaks.policy";
import { aheadMs, nextOpeningAt } from "./hours.policy";
import type { Moment, Start } from "./moment";
import { pausedNow, refusingRule } from "./refusing-rule.policy";

/**
 * The first instant from `ms` on, within 14 days, at which this same start is allowed if nothing else changes; null where
 * there is none. `momentAt` imagines the moments to come.
 */
export function allowedAgainAt(momentAt: (ms: number) => Moment, ms: number, start: Start): number | null {
  const today = momentAt(ms).day;
  let candidateMs: number | null = ms;
  while (candidateMs !== null && candidateMs <= ms + aheadMs) {
    const moment = momentAt(candidateMs);
    const rule = refusingRule(moment, moment.day === today ? start : onAnotherDay(start));
    if (rule === null) return candidateMs;
    candidateMs = refusesUntil(moment, rule);
  }
  return null;
}

/** What was paid for on one day costs a ticket on another. */
function onAnotherDay(start: Start): Start {
  return { ...start, resumable: false };
}

/** This rule refuses at every instant before; there it has to be asked again, and so do the others. */
function refusesUntil(moment: Moment, rule: Rule): number | null {
  switch (rule) {
    case "not-allowed-content":
      return null;
    case "paused":
      return pausedNow(moment) ? (moment.pause?.untilMs ?? null) : nextDayAt(moment);
    case "break":
      return breakEndsAt(moment);
    case "outside-hours":
    case "not-enough-time":
      return Math.min(nextDayAt(moment), nextOpeningAt(moment) ?? Number.POSITIVE_INFINITY);
    case "no-tickets":
    case "no-minutes-today":
    case "no-minutes-week":
    case "no-minutes-month":
      return nextDayAt(moment);
  }
}

/** Where the open day lasts longer, as after a change of zone, it is only asked once more. */
function nextDayAt({ calendar, ms }: Moment): number {
  return calendar.startOf(calendar.plus(calendar.dayAt(ms), 1));
}
