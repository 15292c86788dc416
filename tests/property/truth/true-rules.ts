import type { HouseholdTime } from "@shared/model/household";
import type { HoursInterval, LimitsPolicy } from "@shared/model/limits-policy";
import type { Film } from "../world/films";
import { dateOf, latestLocalMs, numberOf, trueDayOf, trueWeekdayOf } from "./true-calendar";
import type { TrueChild } from "./true-child";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The rules of limits.md once more, in the plainest words and without the engine's. */
export function weekdayOfRules({ specialDays }: LimitsPolicy, day: string) {
  for (const { from, until, rulesOf } of specialDays) if (from <= day && day <= until) return rulesOf;
  return trueWeekdayOf(day);
}

export function ticketsOn(child: TrueChild, day: string): number {
  const override = child.policy.ticketsOnWeekdays[weekdayOfRules(child.policy, day)];
  const tickets = override === undefined ? child.policy.ticketsPerDay : override;
  return tickets === null ? Number.POSITIVE_INFINITY : Math.max(0, tickets + grantedTickets(child, day));
}

export function grantedTickets(child: TrueChild, day: string): number {
  let sum = 0;
  for (const grant of child.grants)
    if (grant.day === day && grant.draft.kind === "tickets") sum += grant.draft.tickets;
  return sum;
}

function grantedMinutes(child: TrueChild, day: string): number {
  let sum = 0;
  for (const grant of child.grants)
    if (grant.day === day && grant.draft.kind === "minutes") sum += grant.draft.minutes;
  return sum;
}

/** The limits of minutes that hold on a day, its grants included, in seconds. */
export function secondsOn(child: TrueChild, day: string) {
  const { policy } = child;
  const override = policy.minutesOnWeekdays[weekdayOfRules(policy, day)];
  const granted = grantedMinutes(child, day);
  const total = (minutes: number | null) =>
    minutes === null ? Number.POSITIVE_INFINITY : Math.max(0, minutes + granted) * 60;
  return {
    grantedSeconds: Math.max(0, granted) * 60,
    day: total(override === undefined ? policy.minutesPerDay : override),
    week: total(policy.minutesPerWeek),
    month: total(policy.minutesPerMonth),
  };
}

/** How long a programme may run on at its limit. */
export function overrunSecondsOf({ whenTimeRunsOut, overrunMinutes }: LimitsPolicy): number {
  if (whenTimeRunsOut === "stop") return 0;
  return whenTimeRunsOut === "sunset" ? 120 : overrunMinutes * 60;
}

export function isPaused({ pausedUntilMs }: TrueChild, ms: number): boolean {
  return pausedUntilMs !== null && ms < pausedUntilMs;
}

export function hasGrant(child: TrueChild, day: string, kind: "end-after-this" | "bedtime-now"): boolean {
  return child.grants.some((grant) => grant.day === day && grant.draft.kind === kind);
}

/** Are the hours open? The day is the one that is open, whose grants hold; hours go by the calendar. */
export function withinHours(child: TrueChild, time: HouseholdTime, openDay: string, ms: number): boolean {
  let open = isPainted(child, time, ms);
  for (const { day, draft, atMs } of child.grants) {
    if (day !== openDay || ms < atMs || trueDayOf(time, ms) > openDay) continue;
    if (draft.kind === "bedtime-now") open = false;
    if (draft.kind === "open-until" && ms < draft.untilMs) open = true;
  }
  return open;
}

function isPainted(child: TrueChild, time: HouseholdTime, ms: number): boolean {
  const { policy } = child;
  if (policy.allowedHours === null) return true;
  const local = latestLocalMs(time.timeZone, ms);
  const today = numberOf(trueDayOf(time, ms));
  for (const number of [today, today - 1, today - 2]) {
    const day = dateOf(number);
    // Sent to bed, a child's day has no tail over midnight.
    if (number < today && hasGrant(child, day, "bedtime-now")) continue;
    for (const interval of policy.allowedHours[weekdayOfRules(policy, day)])
      for (const [from, until] of minutesOf(interval, time.dayStartMinute))
        if (local >= number * dayMs + from * minuteMs && local < number * dayMs + until * minuteMs)
          return true;
  }
  return false;
}

/** In minutes after the midnight with which the day's date begins. Minutes before the day's start are its end. */
function minutesOf({ from, until }: HoursInterval, dayStart: number): [number, number][] {
  const untilMinute = until > from ? until : until + 1440;
  if (from >= dayStart) return [[from, untilMinute]];
  if (from < until && until <= dayStart) return [[from + 1440, until + 1440]];
  return [
    [dayStart, untilMinute],
    [from + 1440, dayStart + 1440],
  ];
}

export function isAllowedContent(policy: LimitsPolicy, film: Film): boolean {
  if (policy.blockedVideos.includes(film.videoId)) return false;
  if (policy.alwaysAllowedVideos.includes(film.videoId)) return true;
  const { allowedTags, blockedTags, allowedCategories, maxAgeRating, allowUnrated } = policy;
  for (const tag of film.tagIds) if (blockedTags.includes(tag)) return false;
  if (allowedTags.length > 0 && !allowedTags.some((tag) => film.tagIds.includes(tag))) return false;
  if (allowedCategories.length > 0 && !allowedCategories.some((id) => id === film.categoryId)) return false;
  if (film.ageRating === null) return allowUnrated;
  return maxAgeRating === null || film.ageRating <= maxAgeRating;
}
