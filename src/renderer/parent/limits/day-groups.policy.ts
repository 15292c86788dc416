import { type LimitsPolicy, type Weekday, weekdays } from "@shared/model/limits-policy";
import { minutesOfDay, type Span, spansOf } from "./hours.policy";
import { amountOn, minuteLimit, ticketLimit } from "./weekly-amount.policy";

/** What one weekday allows; null: no such limit. */
export interface DayRules {
  readonly tickets: number | null;
  readonly minutes: number | null;
  /** Null: at any time; empty: not at all. Minutes since the day's start. */
  readonly hours: readonly Span[] | null;
}

/** Days of the week that have the same rules, Monday first. */
export interface DayGroup extends DayRules {
  readonly days: readonly Weekday[];
}

export function rulesOn(policy: LimitsPolicy, weekday: Weekday, dayStart: number): DayRules {
  return {
    tickets: amountOn(ticketLimit(policy), weekday),
    minutes: amountOn(minuteLimit(policy), weekday),
    hours: hoursOn(policy, weekday, dayStart),
  };
}

function hoursOn({ allowedHours }: LimitsPolicy, weekday: Weekday, dayStart: number): readonly Span[] | null {
  if (allowedHours === null) return null;
  const spans = spansOf(allowedHours[weekday], dayStart);
  const [only] = spans;
  return spans.length === 1 && only && only.until - only.from >= minutesOfDay ? null : spans;
}

/** The week in as few groups as its rules allow, in the order of their first days. */
export function groupDays(policy: LimitsPolicy, dayStart: number): readonly DayGroup[] {
  const groups = new Map<string, DayRules & { days: Weekday[] }>();
  for (const weekday of weekdays) {
    const rules = rulesOn(policy, weekday, dayStart);
    const key = JSON.stringify(rules);
    const group = groups.get(key);
    if (group) group.days.push(weekday);
    else groups.set(key, { ...rules, days: [weekday] });
  }
  return [...groups.values()];
}

/** Days that have a name together. */
export type NamedDays = "all" | "school" | "weekend" | null;

export function nameOfDays(days: readonly Weekday[]): NamedDays {
  if (days.length === weekdays.length) return "all";
  const atWeekend = days.filter((day) => day === "saturday" || day === "sunday").length;
  if (atWeekend === 0 && days.length === 5) return "school";
  return atWeekend === 2 && days.length === 2 ? "weekend" : null;
}
