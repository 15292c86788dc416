import type { Rule } from "@shared/model/limits";
import { breakEndsAt } from "./breaks.policy";
import { secondsBudgets, ticketsToday } from "./budgets.policy";
import { hoursAt } from "./hours.policy";
import type { Moment, Start } from "./moment";
import { limitsAhead } from "./remaining.policy";

/** The first rule, in the order of limits.md, that refuses this start; null where it is allowed. */
export function refusingRule(moment: Moment, start: Start): Rule | null {
  if (pausedNow(moment) || endsAfterThis(moment)) return "paused";
  if (!hoursAt(moment).open) return "outside-hours";
  if (breakEndsAt(moment) !== null) return "break";
  if (!start.contentAllowed) return "not-allowed-content";
  return (start.free ? null : spentRule(moment, start)) ?? (fits(moment, start) ? null : "not-enough-time");
}

/** A parent's pause, which also ends what runs. */
export function pausedNow({ pause, ms }: Moment): boolean {
  return pause !== null && (pause.untilMs === null || ms < pause.untilMs);
}

/** What runs may run on, and nothing starts until the next day. */
function endsAfterThis({ grants, day }: Moment): boolean {
  return grants.some(({ accountingDay, draft }) => accountingDay === day && draft.kind === "end-after-this");
}

/** Something that was paid for today needs no ticket again. */
function spentRule(moment: Moment, { resumable }: Start): Rule | null {
  if (!resumable && ticketsToday(moment).left === 0) return "no-tickets";
  const spent = secondsBudgets(moment).find(({ usedSeconds, totalSeconds }) => usedSeconds >= totalSeconds);
  return spent?.rule ?? null;
}

/** A break may come in between: only bedtime and the budgets' ends cut a programme for good. An unknown duration fits. */
function fits(moment: Moment, start: Start): boolean {
  if (!moment.policy.startNeedsTime) return true;
  const remainingSeconds = start.remainingSeconds ?? 0;
  return limitsAhead(moment, start).every(
    ({ rule, secondsAhead }) => rule === "break" || remainingSeconds <= secondsAhead,
  );
}
