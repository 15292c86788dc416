import type { Verdict } from "@shared/model/limits";
import { ticketsToday } from "./budgets.policy";
import type { Moment, Start } from "./moment";
import { refusingRule } from "./refusing-rule.policy";
import { remainingOf } from "./remaining.policy";
import { allowedAgainAt } from "./until.policy";

/** The answer for one child and one start. `momentAt` imagines the moments to come, `ms` itself included. */
export function verdictAt(
  momentAt: (ms: number) => Moment,
  ms: number,
  start: Start,
  warnAtMinutes: readonly number[],
): Verdict {
  const moment = momentAt(ms);
  const rule = refusingRule(moment, start);
  if (rule) return { allowed: false, refusal: { rule, untilMs: allowedAgainAt(momentAt, ms, start) } };

  const spendsTicket = !start.free && !start.resumable;
  const { left } = ticketsToday(moment);
  const remaining = remainingOf(moment, start);
  return {
    allowed: true,
    spendsTicket,
    ticketsLeft: left === null ? null : left - (spendsTicket ? 1 : 0),
    ...remaining,
    warningsAtMs: warningsBefore(remaining.endsAtMs, ms, warnAtMinutes),
  };
}

/** Those still to come, the next one first. */
function warningsBefore(endsAtMs: number | null, ms: number, warnAtMinutes: readonly number[]): number[] {
  const endMs = endsAtMs ?? Number.NEGATIVE_INFINITY;
  return warnAtMinutes.map((minutes) => endMs - minutes * 60_000).filter((atMs) => atMs > ms);
}
