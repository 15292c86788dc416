import type { HoursInterval, LimitsPolicy } from "@shared/model/limits-policy";
import type { Calendar } from "../calendar/calendar";
import { rulesOn } from "./day-rules.policy";

/** `[fromMs, untilMs)`; infinite where nothing bounds it. */
export interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The open hours that belong to one accounting day, their tails over its end included; null where they are always open. */
export function stretchesOn(policy: LimitsPolicy, calendar: Calendar, day: string): Stretch[] | null {
  const { hours } = rulesOn(policy, calendar, day);
  if (hours === null) return null;
  return hours
    .flatMap((interval) => stretchesOf(calendar, day, interval))
    .filter(({ fromMs, untilMs }) => fromMs < untilMs)
    .sort((a, b) => a.fromMs - b.fromMs);
}

/**
 * Minutes before the day's start are the day's end, so an interval that begins before the day's start and runs beyond it
 * is two stretches: what lies after the start, and what lies before the next one.
 */
function stretchesOf(calendar: Calendar, day: string, { from, until }: HoursInterval): Stretch[] {
  const { dayStartMinute } = calendar.time;
  const tomorrow = calendar.plus(day, 1);
  const untilMs = until <= from ? instantOn(calendar, tomorrow, until) : instantOn(calendar, day, until);
  if (from >= dayStartMinute) return [{ fromMs: calendar.instantOf(day, from), untilMs }];

  const fromMs = calendar.instantOf(day, from);
  if (from < until && until < dayStartMinute) return [{ fromMs, untilMs: calendar.instantOf(day, until) }];
  return [
    { fromMs: calendar.startOf(day), untilMs },
    { fromMs, untilMs: calendar.startOf(tomorrow) },
  ];
}

/** The instant of a local minute of a date; `Calendar.instantOf` speaks of accounting days. */
function instantOn(calendar: Calendar, date: string, minuteOfDay: number): number {
  const day = minuteOfDay >= calendar.time.dayStartMinute ? date : calendar.plus(date, -1);
  return calendar.instantOf(day, minuteOfDay);
}

/** Touching and overlapping stretches become one. They come in the order of their beginnings, and stay so. */
export function* joined(stretches: Iterable<Stretch>): Generator<Stretch> {
  let current: Stretch | null = null;
  for (const next of stretches) {
    if (current && next.fromMs <= current.untilMs) {
      current = { fromMs: current.fromMs, untilMs: Math.max(current.untilMs, next.untilMs) };
    } else {
      if (current) yield current;
      current = next;
    }
  }
  if (current) yield current;
}

export function* withStretch(stretches: Iterable<Stretch>, added: Stretch): Generator<Stretch> {
  let waiting: Stretch | null = added;
  for (const stretch of stretches) {
    if (waiting && waiting.fromMs <= stretch.fromMs) {
      yield waiting;
      waiting = null;
    }
    yield stretch;
  }
  if (waiting) yield waiting;
}

export function* without(stretches: Iterable<Stretch>, gap: Stretch): Generator<Stretch> {
  for (const { fromMs, untilMs } of stretches) {
    if (fromMs < gap.fromMs) yield { fromMs, untilMs: Math.min(untilMs, gap.fromMs) };
    if (untilMs > gap.untilMs) yield { fromMs: Math.max(fromMs, gap.untilMs), untilMs };
  }
}
