import type { HouseholdTime } from "@shared/model/household";
import { type Weekday, weekdays } from "@shared/model/limits-policy";

/**
 * Accounting days worked out in another way than the engine's: from the furthest that the local clock has ever shown. So
 * a missing local time has come when it was jumped over, and a repeated one counts the first time only.
 */
const quarterMs = 15 * 60_000;
const lookBackMs = 3 * 3_600_000;
const dayMs = 86_400_000;
const most = 50_000;

const dates = new Map<number, string>();
const offsets = new Map<string, Map<number, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** The furthest local time that this zone has shown until then, as ms of a clock without zones. */
export function latestLocalMs(zone: string, ms: number): number {
  const now = ms + offsetMs(zone, ms);
  if (offsetMs(zone, ms - lookBackMs) <= offsetMs(zone, ms)) return now;
  const first = Math.floor(ms / quarterMs) * quarterMs;
  for (let edge = first; edge > ms - lookBackMs; edge -= quarterMs) {
    const before = offsetMs(zone, edge - 1);
    if (before > offsetMs(zone, edge)) return Math.max(now, edge - 1 + before);
  }
  return now;
}

export function trueDayOf({ timeZone, dayStartMinute }: HouseholdTime, ms: number): string {
  return dateOf(Math.floor((latestLocalMs(timeZone, ms) - dayStartMinute * 60_000) / dayMs));
}

export function numberOf(day: string): number {
  return Date.parse(day) / dayMs;
}

export function dateOf(number: number): string {
  const known = dates.get(number);
  if (known) return known;
  const made = new Date(number * dayMs).toISOString().slice(0, 10);
  dates.set(number, made);
  return made;
}

export function trueWeekdayOf(day: string): Weekday {
  // 2024-01-01 was a Monday.
  const sinceMonday = (numberOf(day) - numberOf("2024-01-01")) % 7;
  return weekdays[(sinceMonday + 7) % 7] ?? "monday";
}

/** The first day of the week that `day` lies in. */
export function firstOfWeek(day: string, firstWeekday: Weekday): string {
  let number = numberOf(day);
  while (trueWeekdayOf(dateOf(number)) !== firstWeekday) number -= 1;
  return dateOf(number);
}

function offsetMs(zone: string, ms: number): number {
  const quarter = Math.floor(ms / quarterMs);
  const known = offsetsOf(zone);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  const made = readOffsetMs(zone, quarter * quarterMs);
  known.set(quarter, made);
  return made;
}

function offsetsOf(zone: string): Map<number, number> {
  const known = offsets.get(zone);
  if (known && known.size < most) return known;
  const made = new Map<number, number>();
  offsets.set(zone, made);
  return made;
}

function readOffsetMs(zone: string, ms: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
  }
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(ms)) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === "-" ? -size : size;
}
