import type { HouseholdTime } from "@shared/model/household";
import { defaultPolicy, type LimitsPolicy, type Weekday, weekdays } from "@shared/model/limits-policy";
import * as fc from "fast-check";
import { transitionsOf } from "../truth/transitions";
import type { HouseFacts } from "../world/house-facts";

/** The zones of limits.md's clock table, and some that are quiet. */
export const zones = [
  "Africa/Cairo",
  "America/Havana",
  "America/Santiago",
  "Asia/Beirut",
  "Atlantic/Azores",
  "America/Nuuk",
  "America/Scoresbysund",
  "Europe/Berlin",
  "UTC",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "America/Los_Angeles",
] as const;

const hour = 3_600_000;
const weekday = fc.constantFrom(...weekdays);

export const householdTime: fc.Arbitrary<HouseholdTime> = fc.record({
  timeZone: fc.constantFrom(...zones),
  dayStartMinute: fc.constantFrom(0, 0, 0, 240, 30, 90, 360, 1380),
  firstWeekday: fc.constantFrom("monday", "sunday", "saturday"),
});

const small = (max: number) => fc.oneof(fc.constant(null), fc.integer({ min: 1, max }), fc.nat({ max }));

const interval = fc
  .tuple(fc.nat({ max: 95 }), fc.oneof(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 60, max: 96 })))
  .map(([from, length]) => ({ from: from * 15, until: wrapped(from * 15 + length * 15) }));
const dayHours = fc.oneof(
  { weight: 4, arbitrary: fc.array(interval, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constant([]) },
);

/** Two kinds of day over the week. */
const allowedHours = fc
  .tuple(dayHours, dayHours, fc.nat({ max: 127 }))
  .map(
    ([some, others, mask]) =>
      Object.fromEntries(
        weekdays.map((name, index) => [name, mask & (1 << index) ? some : others]),
      ) as Record<Weekday, typeof some>,
  );

const tickets = fc.record({
  ticketsPerDay: fc.constantFrom(0, 1, 2, 3, 4, null, null),
  ticketsOnWeekdays: fc.dictionary(weekday, small(3), { maxKeys: 2, noNullPrototype: true }),
  ticketsPerWeek: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.nat({ max: 6 })),
});
const minutes = fc.record({
  minutesPerDay: small(4),
  minutesOnWeekdays: fc.dictionary(weekday, small(3), { maxKeys: 2, noNullPrototype: true }),
  minutesPerWeek: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.nat({ max: 6 })),
  minutesPerMonth: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.nat({ max: 8 })),
});
const hours = fc.record({
  allowedHours,
  startNeedsTime: fc.boolean(),
});
const breaks = fc.record({
  breakAfterMinutes: fc.integer({ min: 1, max: 3 }),
  breakMinutes: fc.integer({ min: 1, max: 4 }),
});
const ending = fc.record({
  whenTimeRunsOut: fc.constantFrom("finish", "sunset", "stop"),
  overrunMinutes: fc.integer({ min: 0, max: 3 }),
  freeLookSeconds: fc.constantFrom(0, 20, 120),
  rewindLimitFactor: fc.constantFrom(1, 1.25, 3),
});
const content = fc.record({
  blockedVideos: fc.subarray([1, 2, 3, 4, 5, 6], { maxLength: 2 }),
  alwaysAllowedVideos: fc.subarray([1, 2, 3, 4, 5, 6], { maxLength: 1 }),
  allowedTags: fc.subarray([1, 2], { maxLength: 1 }),
  blockedTags: fc.subarray([1, 2], { maxLength: 1 }),
  allowedCategories: fc.subarray([1, 2], { maxLength: 1 }),
  maxAgeRating: fc.constantFrom(null, 6),
  allowUnrated: fc.boolean(),
});

/** In a tenth of all cases each. */
const sometimes = <T extends object>(arbitrary: fc.Arbitrary<T>, tenths: number) =>
  fc.oneof({ weight: tenths, arbitrary }, { weight: 10 - tenths, arbitrary: fc.constant({}) });

export const limitsPolicy: fc.Arbitrary<LimitsPolicy> = fc
  .tuple(
    sometimes(tickets, 5),
    sometimes(minutes, 6),
    sometimes(hours, 3),
    sometimes(breaks, 3),
    ending,
    sometimes(content, 2),
  )
  .map((parts) => Object.assign({}, defaultPolicy, ...parts));

/** Near a night on which the clocks change, or whenever. */
const startMs = (zone: string) => {
  const transitions = transitionsOf(zone);
  const any = fc
    .integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2030, 11, 1) / 1000 })
    .map((s) => s * 1000);
  if (transitions.length === 0) return any;
  const near = fc
    .tuple(fc.constantFrom(...transitions), fc.integer({ min: -30 * 60, max: 5 * 60 }))
    .map(([at, minutes]) => at + minutes * 60_000);
  return fc.oneof(near, any);
};

const specialDays = (policies: readonly LimitsPolicy[], startMs: number, from: number, rulesOf: Weekday) => {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const special = {
    from: day(startMs + from * 24 * hour),
    until: day(startMs + (from + 1) * 24 * hour),
    rulesOf,
  };
  return policies.map((policy, index) => (index === 0 ? { ...policy, specialDays: [special] } : policy));
};

export const houseFacts: fc.Arbitrary<HouseFacts> = householdTime.chain((time) =>
  fc
    .record({
      startMs: startMs(time.timeZone),
      policies: fc.array(limitsPolicy, { minLength: 1, maxLength: 3 }),
      special: fc.option(fc.tuple(fc.integer({ min: -1, max: 2 }), weekday)),
      tellsSynchronised: fc.boolean(),
      bufferSeconds: fc.constantFrom(10, 363, 100_000),
      tickFirst: fc.boolean(),
      tickMs: fc.constantFrom(1000, 1000, 1300, 750),
    })
    .map(({ special, policies, ...facts }) => ({
      ...{ time, ...facts },
      policies: special ? specialDays(policies, facts.startMs, special[0], special[1]) : policies,
    })),
);

function wrapped(minute: number): number {
  return minute > 1440 ? minute - 1440 : minute;
}
