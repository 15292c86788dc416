import { type AllowedHours, type Weekday, weekdays } from "@shared/model/limits-policy";
import {
  intervalsOf,
  mergeSpans,
  minutesOfDay,
  overlaps,
  type Span,
  spansOf,
  withoutSpan,
} from "./hours.policy";

export const slotMinutes = 30;
export const slotCount = minutesOfDay / slotMinutes;

/** A square of the painter: a row of the week and a half hour since the day's start. */
export interface Square {
  readonly day: number;
  readonly slot: number;
}

/** From the square where it began to the one where it is now: the rectangle between them. */
export interface Stroke {
  readonly tool: "paint" | "rub";
  readonly from: Square;
  readonly to: Square;
}

export interface Rectangle {
  readonly days: Span;
  readonly slots: Span;
}

export const noHours: AllowedHours = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};

/** Both ends are `[from, until)`. */
export function rectangleOf({ from, to }: Stroke): Rectangle {
  return {
    days: { from: Math.min(from.day, to.day), until: Math.max(from.day, to.day) + 1 },
    slots: { from: Math.min(from.slot, to.slot), until: Math.max(from.slot, to.slot) + 1 },
  };
}

/**
 * The week after a stroke. Hours that it does not touch stay as they are, whether they lie on half hours or not; rubbing
 * takes the tail of the evening before away as well.
 */
export function strokeHours(hours: AllowedHours, stroke: Stroke, dayStart: number): AllowedHours {
  const { days, slots } = rectangleOf(stroke);
  const span = { from: slots.from * slotMinutes, until: slots.until * slotMinutes };
  const tail = { from: span.from + minutesOfDay, until: span.until + minutesOfDay };
  let after = hours;
  for (let day = days.from; day < days.until; day++) {
    if (stroke.tool === "paint") {
      after = changeDay(after, day, dayStart, (spans) => mergeSpans([...spans, span]));
    } else {
      after = changeDay(after, day, dayStart, (spans) => withoutSpan(spans, span));
      after = changeDay(after, day - 1, dayStart, (spans) => withoutSpan(spans, tail));
    }
  }
  return after;
}

function changeDay(
  hours: AllowedHours,
  day: number,
  dayStart: number,
  change: (spans: readonly Span[]) => readonly Span[],
): AllowedHours {
  const weekday = weekdayAt(day);
  const before = spansOf(hours[weekday], dayStart);
  const after = change(before);
  return sameSpans(before, after) ? hours : { ...hours, [weekday]: intervalsOf(after, dayStart) };
}

function sameSpans(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, until }, index) => from === others[index]?.from && until === others[index]?.until)
  );
}

/** The weekday of a row; one before Monday is Sunday. */
export function weekdayAt(day: number): Weekday {
  return weekdays[(day + weekdays.length) % weekdays.length] ?? "monday";
}

/** What a square shows: how much of it is painted, as shares of it, and whether the evening before reaches into it. */
export interface SquareFace {
  readonly painted: readonly Span[];
  readonly tail: boolean;
}

/** The 48 squares of one row. */
export function rowFaces(hours: AllowedHours, day: number, dayStart: number): readonly SquareFace[] {
  const own = spansOf(hours[weekdayAt(day)], dayStart);
  const eve = spansOf(hours[weekdayAt(day - 1)], dayStart);
  return Array.from({ length: slotCount }, (_, slot) => {
    const from = slot * slotMinutes;
    return {
      painted: own.flatMap((span) => shareOf(span, from)),
      tail: overlaps(eve, { from: from + minutesOfDay, until: from + slotMinutes + minutesOfDay }),
    };
  });
}

function shareOf(span: Span, squareFrom: number): Span[] {
  const from = Math.max(0, span.from - squareFrom) / slotMinutes;
  const until = Math.min(slotMinutes, span.until - squareFrom) / slotMinutes;
  return from < until ? [{ from, until }] : [];
}
