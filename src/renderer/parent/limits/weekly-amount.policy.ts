import { type LimitsPolicy, type Weekday, weekdays } from "@shared/model/limits-policy";

/** Tickets or minutes of each weekday, Monday first; null: no limit. */
export type WeekAmounts = readonly (number | null)[];

/** A limit of a day as the policy keeps it: one for all days, and what differs. */
export interface DayLimit {
  readonly perDay: number | null;
  readonly onWeekdays: Partial<Record<Weekday, number | null>>;
}

export const ticketLimit = (policy: Pick<LimitsPolicy, "ticketsPerDay" | "ticketsOnWeekdays">): DayLimit => ({
  perDay: policy.ticketsPerDay,
  onWeekdays: policy.ticketsOnWeekdays,
});

export const minuteLimit = (policy: Pick<LimitsPolicy, "minutesPerDay" | "minutesOnWeekdays">): DayLimit => ({
  perDay: policy.minutesPerDay,
  onWeekdays: policy.minutesOnWeekdays,
});

export function amountOn({ perDay, onWeekdays }: DayLimit, weekday: Weekday): number | null {
  const override = onWeekdays[weekday];
  return override === undefined ? perDay : override;
}

export function weekAmounts(limit: DayLimit): WeekAmounts {
  return weekdays.map((weekday) => amountOn(limit, weekday));
}

/** The shortest way to say a week: what most days have holds for all, the others differ from it. */
export function limitOfWeek(amounts: WeekAmounts): DayLimit {
  const counts = new Map<number | null, number>();
  for (const amount of amounts) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const perDay = [...counts].find(([, count]) => count === most)?.[0] ?? null;
  const different = weekdays.flatMap((weekday, day) => {
    const amount = amounts[day] ?? null;
    return amount === perDay ? [] : [[weekday, amount] as const];
  });
  return { perDay, onWeekdays: Object.fromEntries(different) };
}

/** How the days of a week are set: all at once, school days and weekend, or each for itself. */
export const weekShapes = ["all", "school", "each"] as const;
export type WeekShape = (typeof weekShapes)[number];

const schoolDays = [0, 1, 2, 3, 4];
const weekend = [5, 6];
const everyDay = [...schoolDays, ...weekend];

/** The days, as places in the week, that one field of this shape sets. */
export function daysSetTogether(shape: WeekShape, day: number): readonly number[] {
  if (shape === "each") return [day];
  if (shape === "all") return everyDay;
  return schoolDays.includes(day) ? schoolDays : weekend;
}

/** The coarsest shape that can show these weeks as they are. */
export function shapeOf(...weeks: readonly WeekAmounts[]): WeekShape {
  const fits = (shape: WeekShape) =>
    weeks.every((amounts) =>
      amounts.every((amount, day) => amount === amounts[daysSetTogether(shape, day)[0] ?? day]),
    );
  return weekShapes.find(fits) ?? "each";
}

/** A week with one amount set on the days that go together. */
export function setAmount(amounts: WeekAmounts, days: readonly number[], amount: number | null): WeekAmounts {
  return amounts.map((before, day) => (days.includes(day) ? amount : before));
}
