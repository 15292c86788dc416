import type { HouseholdTime } from "@shared/model/household";
import type { Weekday } from "@shared/model/limits-policy";

/** Accounting days of a household's time. Days are `YYYY-MM-DD`, instants epoch ms, periods `[from, until)`. */
export interface Calendar {
  readonly time: HouseholdTime;
  /** The accounting day that an instant belongs to. */
  dayAt(ms: number): string;
  /**
   * The first instant of an accounting day. A local start that is missing moves forward to the end of the gap, a repeated
   * one means the first; a date that the zone skips is no day and begins with the one after it.
   */
  startOf(day: string): number;
  /**
   * The instant of a local minute that belongs to this accounting day: minutes before the day's start are those of the
   * next date. 1440 is the end of the date. Missing and repeated local times as in `startOf`.
   */
  instantOf(day: string, minuteOfDay: number): number;
  plus(day: string, days: number): string;
  weekdayOf(day: string): Weekday;
  weekOf(day: string): DayPeriod;
  monthOf(day: string): DayPeriod;
}

export interface DayPeriod {
  readonly from: string;
  readonly until: string;
}
