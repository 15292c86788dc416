import type { HouseholdTime } from "@shared/model/household";
import type { Calendar } from "./calendar";
import { dateOf, millisecondsPerDay, monthOf, numberOf, plusDays, weekdayOf, weekOf } from "./dates.policy";
import { memoised } from "./memo.policy";
import { zoneOf } from "./zone.policy";

/** Equal times have the same calendar, which remembers what it has worked out. */
export const calendarOf = memoised(
  512,
  makeCalendar,
  ({ timeZone, dayStartMinute, firstWeekday }) => `${timeZone} ${dayStartMinute} ${firstWeekday}`,
);

function makeCalendar(time: HouseholdTime): Calendar {
  const { timeZone, dayStartMinute, firstWeekday } = time;
  const zone = zoneOf(timeZone);

  const startOf = memoised(2048, (date: number): number =>
    zone.startOf(date) === zone.startOf(date + 1)
      ? startOf(date + 1) // the zone skips this date, so that it is no day
      : zone.instantOf(date, dayStartMinute),
  );

  return {
    time,
    dayAt: (ms) => dateOf(lastBegun(startOf, ms)),
    startOf: (day) => startOf(numberOf(day)),
    instantOf(day, minuteOfDay) {
      const date = numberOf(day);
      return zone.instantOf(minuteOfDay < dayStartMinute ? date + 1 : date, minuteOfDay);
    },
    plus: plusDays,
    weekdayOf,
    weekOf: (day) => weekOf(day, firstWeekday),
    monthOf,
  };
}

/** The last date that has begun. Looking at beginnings alone, a repeated hour cannot open a day twice. */
function lastBegun(startOf: (date: number) => number, ms: number): number {
  let date = Math.floor(ms / millisecondsPerDay) + 1;
  while (startOf(date) > ms) date -= 1;
  return date;
}
