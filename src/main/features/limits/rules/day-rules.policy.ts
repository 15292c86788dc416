import type { HoursInterval, LimitsPolicy, Weekday } from "@shared/model/limits-policy";
import type { Calendar } from "../calendar/calendar";

/** What holds on one accounting day, before any grant; null means no such limit. */
export interface DayRules {
  readonly ticketsPerDay: number | null;
  readonly minutesPerDay: number | null;
  readonly hours: readonly HoursInterval[] | null;
}

export function rulesOn(policy: LimitsPolicy, calendar: Calendar, day: string): DayRules {
  const weekday = specialWeekday(policy, day) ?? calendar.weekdayOf(day);
  return {
    ticketsPerDay: overridden(policy.ticketsOnWeekdays[weekday], policy.ticketsPerDay),
    minutesPerDay: overridden(policy.minutesOnWeekdays[weekday], policy.minutesPerDay),
    hours: policy.allowedHours === null ? null : policy.allowedHours[weekday],
  };
}

function specialWeekday({ specialDays }: LimitsPolicy, day: string): Weekday | undefined {
  return specialDays.find(({ from, until }) => from <= day && day <= until)?.rulesOf;
}

/** An override of null is no limit; without one the usual limit holds. */
function overridden(override: number | null | undefined, usual: number | null): number | null {
  return override === undefined ? usual : override;
}
