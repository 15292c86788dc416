import type { Budget, Rule } from "@shared/model/limits";
import { rulesOn } from "./day-rules.policy";
import type { Moment } from "./moment";

type MinutesRule = Extract<Rule, "no-minutes-today" | "no-minutes-week" | "no-minutes-month">;

/** A limit of minutes, in seconds of played time. */
export interface SecondsBudget {
  readonly rule: MinutesRule;
  readonly usedSeconds: number;
  readonly totalSeconds: number;
}

/** Those that hold, in the order in which they refuse. A grant adds to each of them while its day lasts. */
export function secondsBudgets(moment: Moment): SecondsBudget[] {
  const { policy, calendar, used, day } = moment;
  const granted = grantedMinutes(moment);
  const candidates = [
    ["no-minutes-today", used.secondsToday, rulesOn(policy, calendar, day).minutesPerDay],
    ["no-minutes-week", used.secondsThisWeek, policy.minutesPerWeek],
    ["no-minutes-month", used.secondsThisMonth, policy.minutesPerMonth],
  ] as const;
  return candidates.flatMap(([rule, usedSeconds, minutes]) =>
    minutes === null ? [] : [{ rule, usedSeconds, totalSeconds: Math.max(0, minutes + granted) * 60 }],
  );
}

/** What today may be played at the most, after what the week and the month had used before it. */
export function secondsToday(moment: Moment): Budget {
  const { secondsToday: used } = moment.used;
  return ofToday(
    used,
    secondsBudgets(moment).map(({ usedSeconds, totalSeconds }) => totalSeconds - (usedSeconds - used)),
  );
}

/** Tickets of today, after what the week had used before it and, for a guest, what the other guests took. */
export function ticketsToday(moment: Moment): Budget {
  const { policy, calendar, used, day, purse } = moment;
  const granted = grantedTickets(moment);
  const { ticketsPerDay } = rulesOn(policy, calendar, day);
  const { ticketsPerWeek } = policy;
  const mostToday: number[] = [];
  if (ticketsPerDay !== null) mostToday.push(Math.max(0, ticketsPerDay + granted));
  if (ticketsPerWeek !== null) {
    mostToday.push(Math.max(0, ticketsPerWeek + granted) - (used.ticketsThisWeek - used.ticketsToday));
  }
  if (purse) mostToday.push(purse.total - (purse.used - used.ticketsToday));
  return ofToday(used.ticketsToday, mostToday);
}

function ofToday(used: number, mostToday: readonly number[]): Budget {
  if (mostToday.length === 0) return { used, total: null, left: null };
  const total = Math.max(0, Math.min(...mostToday));
  return { used, total, left: Math.max(0, total - used) };
}

export function grantedTickets({ grants, day }: Moment): number {
  return grants.reduce(
    (sum, { accountingDay, draft }) =>
      accountingDay === day && draft.kind === "tickets" ? sum + draft.tickets : sum,
    0,
  );
}

export function grantedMinutes({ grants, day }: Moment): number {
  return grants.reduce(
    (sum, { accountingDay, draft }) =>
      accountingDay === day && draft.kind === "minutes" ? sum + draft.minutes : sum,
    0,
  );
}
