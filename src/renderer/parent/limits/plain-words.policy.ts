import type { LimitsPolicy, Weekday } from "@shared/model/limits-policy";
import { type DayGroup, groupDays } from "./day-groups.policy";
import type { Span } from "./hours.policy";

/** What a group of days allows, by what it speaks of. The keys are those of `limits.plain` in the catalogue. */
export type DayKey =
  | "anything"
  | "hours"
  | "minutes"
  | "minutesHours"
  | "tickets"
  | "ticketsHours"
  | "ticketsMinutes"
  | "ticketsMinutesHours"
  | "noHours"
  | "noTickets"
  | "noMinutes";

/** A sentence of the rules: a key of the catalogue and what it speaks of. Minutes of `hours` count from the day's start. */
export type Sentence =
  | {
      key: DayKey;
      days: readonly Weekday[];
      tickets: number | null;
      minutes: number | null;
      hours: readonly Span[] | null;
    }
  | { key: "specialDay"; from: string; rulesOf: Weekday }
  | { key: "specialDays"; from: string; until: string; rulesOf: Weekday }
  | { key: "weekTickets"; tickets: number }
  | { key: "weekMinutes"; minutes: number }
  | { key: "monthMinutes"; minutes: number }
  | { key: "break"; after: number; minutes: number }
  | { key: "finish"; minutes: number }
  | { key: "finishAtOnce" | "sunset" | "stop" | "startNeedsTime" | "onlyRated" }
  | { key: "ages" | "agesOrUnrated"; years: number }
  | { key: "volume"; percent: number };

/** The rules as a parent would say them, one sentence for each group of days with the same rules, then what holds for all. */
export function plainWords(policy: LimitsPolicy, dayStart: number): readonly Sentence[] {
  return [
    ...groupDays(policy, dayStart).map(daySentence),
    ...periodSentences(policy),
    ...specialSentences(policy),
    ...breakSentences(policy),
    ...endSentences(policy),
    ...contentSentences(policy),
    ...(policy.volumeCap < 100 ? [{ key: "volume" as const, percent: policy.volumeCap }] : []),
  ];
}

function daySentence(group: DayGroup): Sentence {
  const { days, tickets, minutes, hours } = group;
  return { key: dayKey(group), days, tickets, minutes, hours };
}

function dayKey({ tickets, minutes, hours }: DayGroup): DayKey {
  if (hours?.length === 0) return "noHours";
  if (tickets === 0) return "noTickets";
  if (minutes === 0) return "noMinutes";
  const key = (withHours: DayKey, without: DayKey) => (hours ? withHours : without);
  if (tickets !== null && minutes !== null) return key("ticketsMinutesHours", "ticketsMinutes");
  if (tickets !== null) return key("ticketsHours", "tickets");
  return minutes === null ? key("hours", "anything") : key("minutesHours", "minutes");
}

function periodSentences(policy: LimitsPolicy): Sentence[] {
  const { ticketsPerWeek, minutesPerWeek, minutesPerMonth } = policy;
  const sentences: Sentence[] = [];
  if (ticketsPerWeek !== null) sentences.push({ key: "weekTickets", tickets: ticketsPerWeek });
  if (minutesPerWeek !== null) sentences.push({ key: "weekMinutes", minutes: minutesPerWeek });
  if (minutesPerMonth !== null) sentences.push({ key: "monthMinutes", minutes: minutesPerMonth });
  return sentences;
}

function specialSentences({ specialDays }: LimitsPolicy): Sentence[] {
  return specialDays.map(({ from, until, rulesOf }) =>
    from === until ? { key: "specialDay", from, rulesOf } : { key: "specialDays", from, until, rulesOf },
  );
}

function breakSentences({ breakAfterMinutes: after, breakMinutes: minutes }: LimitsPolicy): Sentence[] {
  return after === null || minutes === null ? [] : [{ key: "break", after, minutes }];
}

/** What happens at the end is said where there is an end. */
function endSentences(policy: LimitsPolicy): Sentence[] {
  const { startNeedsTime, whenTimeRunsOut, overrunMinutes } = policy;
  if (!endsSometime(policy)) return [];
  const end: Sentence =
    whenTimeRunsOut !== "finish"
      ? { key: whenTimeRunsOut }
      : overrunMinutes === 0
        ? { key: "finishAtOnce" }
        : { key: "finish", minutes: overrunMinutes };
  return startNeedsTime ? [end, { key: "startNeedsTime" }] : [end];
}

export function endsSometime(policy: LimitsPolicy): boolean {
  const amounts = [
    policy.minutesPerDay,
    ...Object.values(policy.minutesOnWeekdays),
    policy.minutesPerWeek,
    policy.minutesPerMonth,
    policy.breakAfterMinutes,
  ];
  return policy.allowedHours !== null || amounts.some((minutes) => typeof minutes === "number");
}

function contentSentences({ maxAgeRating, allowUnrated }: LimitsPolicy): Sentence[] {
  if (maxAgeRating !== null) {
    return [{ key: allowUnrated ? "agesOrUnrated" : "ages", years: maxAgeRating }];
  }
  return allowUnrated ? [] : [{ key: "onlyRated" }];
}
