import { type Weekday, weekdays } from "@shared/model/limits-policy";
import type { DayPeriod } from "./calendar";
import { memoised } from "./memo.policy";

export const millisecondsPerDay = 86_400_000;

/** Whole days since 1970-01-01: dates that can be counted with. */
export const numberOf = memoised(4096, (date: string) => Date.parse(date) / millisecondsPerDay);

export const dateOf = memoised(4096, (number: number) =>
  new Date(number * millisecondsPerDay).toISOString().slice(0, 10),
);

export function plusDays(date: string, days: number): string {
  return dateOf(numberOf(date) + days);
}

/** 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday. */
export const weekdayOf = memoised(4096, (date: string): Weekday => {
  const index = (((numberOf(date) + 3) % 7) + 7) % 7;
  return weekdays[index] ?? "monday";
});

/** The seven days with `date` among them that begin on `firstWeekday`. */
export function weekOf(date: string, firstWeekday: Weekday): DayPeriod {
  const daysInto = (weekdays.indexOf(weekdayOf(date)) - weekdays.indexOf(firstWeekday) + 7) % 7;
  return { from: plusDays(date, -daysInto), until: plusDays(date, 7 - daysInto) };
}

export function monthOf(date: string): DayPeriod {
  const from = `${date.slice(0, 7)}-01`;
  const withinNext = plusDays(from, 31);
  return { from, until: `${withinNext.slice(0, 7)}-01` };
}
