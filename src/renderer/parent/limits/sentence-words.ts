import type { SpecialDays, Weekday } from "@shared/model/limits-policy";
import type { TFunction } from "i18next";
import { clockTime } from "../words/clock-time";
import { dateWords, listWords, weekdayWords } from "../words/day-words";
import type { Conflict } from "./conflicts.policy";
import { nameOfDays } from "./day-groups.policy";
import { minutesOfDay, type Span } from "./hours.policy";
import type { Sentence } from "./plain-words.policy";

/** Who is spoken of, in which language, and when the household's day begins. */
export interface Voice {
  readonly t: TFunction<"parent">;
  readonly language: string;
  readonly name: string;
  readonly dayStart: number;
}

/** A sentence of the rules, with `<u>` around what a reader looks for. */
export function sentenceWords(voice: Voice, sentence: Sentence): string {
  const { t, language, name } = voice;
  const tickets = (count: number) => t("limits.ticketCount", { count });
  const minutes = (count: number) => t("limits.minuteCount", { count });
  switch (sentence.key) {
    case "specialDay":
    case "specialDays":
      return specialWords(voice, sentence);
    case "weekTickets":
      return t("limits.plain.weekTickets", { tickets: tickets(sentence.tickets) });
    case "weekMinutes":
    case "monthMinutes":
    case "finish":
      return t(`limits.plain.${sentence.key}`, { minutes: minutes(sentence.minutes) });
    case "break":
      return t("limits.plain.break", { after: minutes(sentence.after), minutes: minutes(sentence.minutes) });
    case "ages":
    case "agesOrUnrated":
      return t(`limits.plain.${sentence.key}`, { years: sentence.years });
    case "volume":
      return t("limits.plain.volume", { percent: sentence.percent });
    case "finishAtOnce":
    case "sunset":
    case "stop":
    case "startNeedsTime":
    case "onlyRated":
      return t(`limits.plain.${sentence.key}`);
    default:
      return t(`limits.plain.${sentence.key}`, {
        name,
        days: daysWords(t, sentence.days, language),
        tickets: tickets(sentence.tickets ?? 0),
        minutes: minutes(sentence.minutes ?? 0),
        hours: listWords(
          (sentence.hours ?? []).map((span) => spanWords(voice, span)),
          language,
        ),
      });
  }
}

function specialWords({ t, language }: Voice, sentence: Extract<Sentence, { rulesOf: Weekday }>): string {
  const weekday = weekdayWords(sentence.rulesOf, language);
  const from = dateWords(sentence.from, language);
  return sentence.key === "specialDay"
    ? t("limits.plain.specialDay", { from, weekday })
    : t("limits.plain.specialDays", { from, until: dateWords(sentence.until, language), weekday });
}

/** What stands in the way of what. */
export function conflictWords(voice: Voice, conflict: Conflict): string {
  const { t, language } = voice;
  switch (conflict.key) {
    case "tagAllowedAndBlocked":
    case "videoAllowedAndBlocked":
      return t(`limits.conflict.${conflict.key}`, { count: conflict.count });
    case "specialDaysHidden":
    case "specialDaysOverlap":
      return t(`limits.conflict.${conflict.key}`, {
        from: firstDay(conflict.special, language),
        by: firstDay(conflict.by, language),
      });
    case "monthMinutesBelowWeek":
      return t("limits.conflict.monthMinutesBelowWeek", { month: conflict.month, week: conflict.week });
    default:
      return dayConflictWords(voice, conflict);
  }
}

function dayConflictWords({ t, language }: Voice, conflict: Extract<Conflict, { days: unknown }>): string {
  const none = conflict.key === "noHoursPainted" || conflict.key === "breakNeverComes";
  const days = whichDaysWords(t, conflict.days, language, none);
  switch (conflict.key) {
    case "minutesBeyondHours":
      return t("limits.conflict.minutesBeyondHours", { ...conflict, days });
    case "weekMinutesBelowDay":
    case "weekTicketsBelowDay":
      return t(`limits.conflict.${conflict.key}`, { ...conflict, days });
    case "breakOutlastsHours":
    case "breakNeverComes":
      return t(`limits.conflict.${conflict.key}`, { ...conflict, days });
    default:
      return t(`limits.conflict.${conflict.key}`, { days });
  }
}

const firstDay = ({ from }: SpecialDays, language: string) => dateWords(from, language);

function daysWords(t: TFunction<"parent">, days: readonly Weekday[], language: string): string {
  const named = nameOfDays(days);
  return named ? t(`limits.days.${named}`) : t("limits.days.some", { list: weekdayList(days, language) });
}

/** `none`: the sentence denies something of these days. */
function whichDaysWords(
  t: TFunction<"parent">,
  days: readonly Weekday[],
  language: string,
  none: boolean,
): string {
  const named = nameOfDays(days);
  if (named === "all" && none) return t("limits.whichDays.anyDay");
  return named
    ? t(`limits.whichDays.${named}`)
    : t("limits.whichDays.some", { list: weekdayList(days, language) });
}

const weekdayList = (days: readonly Weekday[], language: string) =>
  listWords(
    days.map((day) => weekdayWords(day, language)),
    language,
  );

function spanWords({ t, dayStart }: Voice, span: Span): string {
  const from = clockTime((span.from + dayStart) % minutesOfDay);
  const until = clockTime((span.until + dayStart) % minutesOfDay);
  if (span.from + dayStart >= minutesOfDay) return t("limits.span.afterMidnight", { from, until });
  const end = span.until + dayStart;
  if (end === minutesOfDay) return t("limits.span.toMidnight", { from });
  return t(end < minutesOfDay ? "limits.span.day" : "limits.span.overMidnight", { from, until });
}

/** Splits a text with `<u>` marks into what is marked and what is not. */
export function markedParts(text: string): { text: string; marked: boolean }[] {
  return text
    .split(/(<u>.*?<\/u>)/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part.replace(/<\/?u>/g, ""), marked: part.startsWith("<u>") }));
}
