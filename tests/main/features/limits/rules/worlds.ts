import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import type { Start } from "@main/features/limits/rules/moment";
import type { HouseholdTime } from "@shared/model/household";
import { type AllowedHours, type HoursInterval, weekdays } from "@shared/model/limits-policy";
import * as fc from "fast-check";
import { grant, local, minuteMs, type World } from "./imagined";

/** The days that worlds are made of: they hold a Sunday on which Berlin's clocks go forward, and one on which they go back. */
const springDays = ["2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30"] as const;
const autumnDays = ["2026-10-24", "2026-10-25", "2026-10-26"] as const;
const days = [...springDays, ...autumnDays];

/** Berlin, and zones whose midnight is skipped or repeated. */
const zones = ["Europe/Berlin", "Africa/Cairo", "America/Havana", "Atlantic/Azores"] as const;

const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const weekday = fc.constantFrom(...weekdays);
const minuteOfDay = fc.oneof(
  fc.constantFrom(0, 60, 119, 150, 180, 240, 1200, 1439),
  fc.integer({ min: 0, max: 1439 }),
);
const interval: fc.Arbitrary<HoursInterval> = fc.record({
  from: minuteOfDay,
  until: fc.oneof(minuteOfDay, fc.constant(1440)),
});
const dayHours = fc.array(interval, { maxLength: 3 });
const allowedHours: fc.Arbitrary<AllowedHours> = fc.record({
  monday: dayHours,
  tuesday: dayHours,
  wednesday: dayHours,
  thursday: dayHours,
  friday: dayHours,
  saturday: dayHours,
  sunday: dayHours,
});

const specialDays = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom(...days), weekday)
  .map(([a, b, rulesOf]) => (a <= b ? { from: a, until: b, rulesOf } : { from: b, until: a, rulesOf }));

const smallLimit = fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 90 }));
const overrides = fc.dictionary(weekday, often(smallLimit), { maxKeys: 3, noNullPrototype: true });

const policy = fc
  .record({
    ticketsPerDay: often(smallLimit),
    ticketsOnWeekdays: overrides,
    ticketsPerWeek: often(smallLimit),
    minutesPerDay: often(smallLimit),
    minutesOnWeekdays: overrides,
    minutesPerWeek: often(smallLimit),
    minutesPerMonth: often(smallLimit),
    allowedHours: often(allowedHours),
    specialDays: fc.array(specialDays, { maxLength: 2 }),
    breaks: often(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 600 }))),
    whenTimeRunsOut: fc.constantFrom("finish" as const, "sunset" as const, "stop" as const),
    overrunMinutes: fc.integer({ min: 0, max: 30 }),
    startNeedsTime: fc.boolean(),
  })
  .map(({ breaks, ...rest }) => ({
    ...rest,
    breakAfterMinutes: breaks?.[0] ?? null,
    breakMinutes: breaks?.[1] ?? null,
  }));

const instantAround = (day: string) =>
  fc.integer({ min: -60, max: 30 * 60 }).map((minutes) => local(`${day} 00:00`) + minutes * minuteMs);

const grantOn = (day: string) =>
  fc
    .tuple(
      fc.oneof(
        fc.record({ kind: fc.constant("tickets" as const), tickets: fc.integer({ min: -3, max: 3 }) }),
        fc.record({ kind: fc.constant("minutes" as const), minutes: fc.integer({ min: -60, max: 60 }) }),
        fc.record({ kind: fc.constant("open-until" as const), untilMs: instantAround(day) }),
        fc.constant({ kind: "end-after-this" as const }),
        fc.constant({ kind: "bedtime-now" as const }),
      ),
      instantAround(day),
    )
    .map(([draft, grantedAtMs]) => grant(day, draft, grantedAtMs));

const usage = fc.dictionary(
  fc.constantFrom(...days),
  fc.record({ tickets: fc.nat({ max: 3 }), minutes: fc.nat({ max: 90 }) }),
  { maxKeys: 3, noNullPrototype: true },
);

const time: fc.Arbitrary<HouseholdTime> = fc.record({
  timeZone: fc.constantFrom(...zones),
  dayStartMinute: fc.constantFrom(0, 0, 150, 240, 1380),
  firstWeekday: fc.constantFrom("monday" as const, "sunday" as const),
});

export interface Question {
  readonly world: World;
  readonly ms: number;
  readonly start: Start;
}

/** Any child's world, an instant in it and a start. All grants are from before that instant, as grants are. */
export const anyQuestion: fc.Arbitrary<Question> = fc.constantFrom(...days).chain((day) =>
  fc
    .record({
      policy,
      time,
      usage,
      ms: instantAround(day),
      grants: fc.array(grantOn(day), { maxLength: 3 }),
      pauseUntilMs: often(fc.oneof(fc.constant(null), instantAround(day))),
      isPaused: fc.boolean(),
      rest: fc.record({ watchedSeconds: fc.nat({ max: 4000 }), agoMs: fc.nat({ max: 90 * minuteMs }) }),
      start: fc.record({
        contentAllowed: fc.constantFrom(true, true, true, false),
        free: fc.boolean(),
        resumable: fc.boolean(),
        remainingSeconds: often(fc.nat({ max: 7200 })),
      }),
    })
    .map(({ ms, start, grants, pauseUntilMs, isPaused, rest, ...world }) => ({
      ms,
      start,
      world: {
        ...world,
        grants: grants.filter(
          ({ accountingDay, grantedAtMs }) =>
            accountingDay <= calendarOf(world.time).dayAt(ms) && grantedAtMs <= ms,
        ),
        pause: isPaused ? { untilMs: pauseUntilMs, setAtMs: ms } : null,
        rest: { watchedSeconds: rest.watchedSeconds, lastPlayedMs: ms - rest.agoMs },
      },
    })),
);
