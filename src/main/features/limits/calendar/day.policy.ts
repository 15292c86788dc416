import type { HouseholdTime } from "@shared/model/household";
import type { Calendar } from "./calendar";
import { calendarOf } from "./calendar.policy";
import { plusDays } from "./dates.policy";

/** The day that is open, and the times by which days are counted: `nextTime` from the end of this day on. */
export interface DayState {
  readonly openDay: string;
  readonly time: HouseholdTime;
  readonly nextTime: HouseholdTime | null;
}

/**
 * The accounting day that is open at `ms`, now or later, if nothing else happens. Days never go back: where a new zone
 * still has the same or an earlier date, the open day lasts until the new zone's next one.
 */
export function openDayAt(state: DayState, ms: number): string {
  const day = calendarAt(state, ms).dayAt(ms);
  return day > state.openDay ? day : state.openDay;
}

/** The instant at which the next day opens. */
export function nextDayAt(state: DayState): number {
  const { nextTime } = state;
  const endMs = endOfOpenDay(state, state.time);
  return nextTime === null ? endMs : Math.max(endMs, endOfOpenDay(state, nextTime));
}

/** The calendar that holds at `ms`, now or later. */
export function calendarAt(state: DayState, ms: number): Calendar {
  const { time, nextTime } = state;
  const changed = nextTime !== null && ms >= endOfOpenDay(state, time);
  return calendarOf(changed ? nextTime : time);
}

function endOfOpenDay({ openDay }: DayState, time: HouseholdTime): number {
  return calendarOf(time).startOf(plusDays(openDay, 1));
}
