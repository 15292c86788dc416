import type { HoursInterval } from "@shared/model/limits-policy";

export const minutesOfDay = 1440;

/** Minutes since an accounting day's start, `[from, until)`; what runs over into the next day goes on past 1440. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Where an interval lies within its accounting day; minutes of the clock before `dayStart` are that day's end. */
export function spanOf({ from, until }: HoursInterval, dayStart: number): Span {
  const begin = (from - dayStart + minutesOfDay) % minutesOfDay;
  // Equal ones last a whole day, and 1440 is the 0 of the next date.
  const length = ((until - from + minutesOfDay - 1) % minutesOfDay) + 1;
  return { from: begin, until: begin + length };
}

/** In order; those that touch or overlap become one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.until) {
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

export function spansOf(intervals: readonly HoursInterval[], dayStart: number): readonly Span[] {
  return mergeSpans(intervals.map((interval) => spanOf(interval, dayStart)));
}

/** What is left of spans when one is rubbed out of them. */
export function withoutSpan(spans: readonly Span[], gone: Span): readonly Span[] {
  return spans.flatMap((span) =>
    [
      { from: span.from, until: Math.min(span.until, gone.from) },
      { from: Math.max(span.from, gone.until), until: span.until },
    ].filter(({ from, until }) => from < until),
  );
}

export function overlaps(spans: readonly Span[], { from, until }: Span): boolean {
  return spans.some((span) => span.from < until && from < span.until);
}

/** Back to minutes of the clock; a span that is longer than a day becomes two. */
export function intervalsOf(spans: readonly Span[], dayStart: number): HoursInterval[] {
  return spans.flatMap((span) => {
    if (span.until - span.from <= minutesOfDay) {
      return [intervalOf(span, dayStart)];
    }
    const middle = Math.floor((span.from + span.until) / 2);
    return [
      { from: span.from, until: middle },
      { from: middle, until: span.until },
    ].map((half) => intervalOf(half, dayStart));
  });
}

function intervalOf({ from, until }: Span, dayStart: number): HoursInterval {
  return {
    from: (from + dayStart) % minutesOfDay,
    until: (until + dayStart) % minutesOfDay || minutesOfDay,
  };
}
