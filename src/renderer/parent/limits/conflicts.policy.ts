import type { LimitsPolicy, SpecialDays, Weekday } from "@shared/model/limits-policy";
import { type DayGroup, groupDays } from "./day-groups.policy";

type Days = readonly Weekday[];

/** Rules that stand in each other's way, or do nothing. The keys are those of `limits.conflict` in the catalogue. */
export type Conflict =
  | { key: "noHoursPainted" | "hoursWithoutTickets" | "hoursWithoutMinutes"; days: Days }
  | { key: "ticketsWithoutMinutes"; days: Days }
  | { key: "minutesBeyondHours"; days: Days; minutes: number; open: number }
  | { key: "weekMinutesBelowDay"; days: Days; week: number; day: number }
  | { key: "weekTicketsBelowDay"; days: Days; week: number; day: number }
  | { key: "monthMinutesBelowWeek"; month: number; week: number }
  | { key: "breakOutlastsHours" | "breakNeverComes"; days: Days; after: number; minutes: number }
  | { key: "specialDaysHidden" | "specialDaysOverlap"; special: SpecialDays; by: SpecialDays }
  | { key: "tagAllowedAndBlocked" | "videoAllowedAndBlocked"; count: number };

export function findConflicts(policy: LimitsPolicy, dayStart: number): readonly Conflict[] {
  const groups = groupDays(policy, dayStart);
  return [
    ...unpaintedDays(groups),
    ...groups.flatMap(amountConflicts),
    ...groups.flatMap((group) => periodConflicts(policy, group)),
    ...monthConflicts(policy),
    ...groups.flatMap((group) => breakConflicts(policy, group)),
    ...specialConflicts(policy.specialDays),
    ...contentConflicts(policy),
  ];
}

/** Days without hours are told together, whatever else holds on them. */
function unpaintedDays(groups: readonly DayGroup[]): Conflict[] {
  const days = groups.filter(({ hours }) => hours?.length === 0).flatMap((group) => group.days);
  return days.length === 0 ? [] : [{ key: "noHoursPainted", days }];
}

const openMinutes = ({ hours }: DayGroup) =>
  hours?.reduce((sum, { from, until }) => sum + until - from, 0) ?? null;

function amountConflicts(group: DayGroup): Conflict[] {
  const { days, tickets, minutes, hours } = group;
  if (hours?.length === 0) return [];
  if (tickets === 0) return hours === null ? [] : [{ key: "hoursWithoutTickets", days }];
  if (minutes === 0) {
    if (tickets !== null) return [{ key: "ticketsWithoutMinutes", days }];
    return hours === null ? [] : [{ key: "hoursWithoutMinutes", days }];
  }
  const open = openMinutes(group);
  return open !== null && minutes !== null && minutes > open
    ? [{ key: "minutesBeyondHours", days, minutes, open }]
    : [];
}

function periodConflicts({ minutesPerWeek, ticketsPerWeek }: LimitsPolicy, group: DayGroup): Conflict[] {
  const { days, tickets, minutes } = group;
  const conflicts: Conflict[] = [];
  if (minutesPerWeek !== null && minutes !== null && minutesPerWeek < minutes) {
    conflicts.push({ key: "weekMinutesBelowDay", days, week: minutesPerWeek, day: minutes });
  }
  if (ticketsPerWeek !== null && tickets !== null && ticketsPerWeek < tickets) {
    conflicts.push({ key: "weekTicketsBelowDay", days, week: ticketsPerWeek, day: tickets });
  }
  return conflicts;
}

function monthConflicts({ minutesPerMonth: month, minutesPerWeek: week }: LimitsPolicy): Conflict[] {
  return month !== null && week !== null && month < week
    ? [{ key: "monthMinutesBelowWeek", month, week }]
    : [];
}

/** A break is of use only if there are minutes and hours left behind it. */
function breakConflicts(policy: LimitsPolicy, group: DayGroup): Conflict[] {
  const { breakAfterMinutes: after, breakMinutes: minutes } = policy;
  const { days, tickets, hours } = group;
  if (after === null || minutes === null || hours?.length === 0 || tickets === 0) return [];
  const longest = hours ? Math.max(...hours.map(({ from, until }) => until - from)) : Infinity;
  const watchable = Math.min(longest, group.minutes ?? Infinity);
  if (watchable === 0) return [];
  if (after >= watchable) return [{ key: "breakNeverComes", days, after, minutes }];
  return after + minutes >= longest ? [{ key: "breakOutlastsHours", days, after, minutes }] : [];
}

/** Of special days that overlap the first ones count. */
function specialConflicts(specialDays: readonly SpecialDays[]): Conflict[] {
  return specialDays.flatMap((special, index) => {
    const by = specialDays
      .slice(0, index)
      .find(({ from, until }) => from <= special.until && special.from <= until);
    if (!by) return [];
    const hidden = by.from <= special.from && special.until <= by.until;
    return [{ key: hidden ? "specialDaysHidden" : "specialDaysOverlap", special, by } as const];
  });
}

function contentConflicts(policy: LimitsPolicy): Conflict[] {
  const both = <Id>(some: readonly Id[], others: readonly Id[]) =>
    some.filter((id) => others.includes(id)).length;
  const tags = both(policy.allowedTags, policy.blockedTags);
  const videos = both(policy.alwaysAllowedVideos, policy.blockedVideos);
  const conflicts: Conflict[] = [];
  if (tags > 0) conflicts.push({ key: "tagAllowedAndBlocked", count: tags });
  if (videos > 0) conflicts.push({ key: "videoAllowedAndBlocked", count: videos });
  return conflicts;
}
