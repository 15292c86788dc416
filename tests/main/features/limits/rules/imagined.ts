import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import type { AccountPause, Rest } from "@main/features/limits/ledger/ledger";
import type { Moment, Start } from "@main/features/limits/rules/moment";
import type { Grant, GrantDraft } from "@shared/model/grant";
import type { HouseholdTime } from "@shared/model/household";
import {
  defaultPolicy,
  type HoursInterval,
  type LimitsPolicy,
  type Weekday,
  weekdays,
} from "@shared/model/limits-policy";
import { Temporal } from "temporal-polyfill";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A child's world, as it would be at any instant if nothing else happened. */
export interface World {
  readonly policy?: Partial<LimitsPolicy>;
  readonly time?: Partial<HouseholdTime>;
  /** By accounting day. */
  readonly usage?: Readonly<Record<string, { readonly tickets?: number; readonly minutes?: number }>>;
  readonly grants?: readonly Grant[];
  readonly pause?: AccountPause | null;
  readonly rest?: Rest;
  readonly purse?: Moment["purse"];
}

const berlin: HouseholdTime = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" };

/** An instant of Berlin's clock: `2026-03-06 20:00`; of two that are called alike the first. */
export function local(clock: string, timeZone = "Europe/Berlin"): number {
  return Temporal.PlainDateTime.from(clock.replace(" ", "T")).toZonedDateTime(timeZone).epochMilliseconds;
}

/** Minutes of the day: `15:30`. */
export function minute(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** `hours("15:30-18:30")` on each day, but for the days that are told apart. */
export function hours(usual: string, others: Partial<Record<Weekday, string>> = {}) {
  return Object.fromEntries(
    weekdays.map((weekday) => [weekday, intervals(others[weekday] ?? usual)]),
  ) as Record<Weekday, HoursInterval[]>;
}

function intervals(words: string): HoursInterval[] {
  if (words === "") return [];
  return words.split(" ").map((interval) => {
    const [from = "", until = ""] = interval.split("-");
    return { from: minute(from), until: minute(until) };
  });
}

let lastGrantId = 0;

export function grant(
  accountingDay: string,
  draft: GrantDraft,
  grantedAtMs = local(`${accountingDay} 12:00`),
): Grant {
  lastGrantId += 1;
  return {
    id: lastGrantId,
    profileId: "mia",
    accountingDay,
    draft,
    grantedAtMs,
    why: null,
    takenBackAtMs: null,
  };
}

export function momentsOf(world: World): (ms: number) => Moment {
  const calendar = calendarOf({ ...berlin, ...world.time });
  return (ms) => {
    const day = calendar.dayAt(ms);
    return {
      ms,
      day,
      calendar,
      policy: { ...defaultPolicy, ticketsPerDay: null, ...world.policy },
      pause: world.pause ?? null,
      grants: (world.grants ?? []).filter(
        ({ accountingDay }) => accountingDay === day || accountingDay === calendar.plus(day, -1),
      ),
      rest: world.rest ?? { watchedSeconds: 0, lastPlayedMs: 0 },
      used: usedOf(world, day, calendar),
      purse: world.purse ?? null,
    };
  };
}

export function momentAt(clock: string, world: World = {}): Moment {
  return momentsOf(world)(local(clock, world.time?.timeZone));
}

function usedOf({ usage = {} }: World, day: string, calendar: Moment["calendar"]): Moment["used"] {
  const sum = ({ from, until }: { from: string; until: string }, what: "tickets" | "minutes") =>
    Object.entries(usage)
      .filter(([on]) => from <= on && on < until)
      .reduce((all, [, used]) => all + (used[what] ?? 0), 0);
  const today = { from: day, until: calendar.plus(day, 1) };
  return {
    ticketsToday: sum(today, "tickets"),
    ticketsThisWeek: sum(calendar.weekOf(day), "tickets"),
    secondsToday: sum(today, "minutes") * 60,
    secondsThisWeek: sum(calendar.weekOf(day), "minutes") * 60,
    secondsThisMonth: sum(calendar.monthOf(day), "minutes") * 60,
  };
}

export const aStart: Start = {
  contentAllowed: true,
  free: false,
  resumable: false,
  remainingSeconds: null,
};
