import type { Refusal, RunningEnd, Standing } from "@shared/model/limits";
import type { TFunction } from "i18next";
import { clockWords, dateClockWords, weekdayClockWords } from "../words/day-words";

/** Where and when a parent reads. */
export interface Here {
  readonly t: TFunction<"parent">;
  readonly language: string;
  readonly timeZone: string;
  /** The household's time now, epoch ms. */
  readonly nowMs: number;
}

const hourMs = 3_600_000;

/** 18:30; where it is far, with its weekday, Sunday 6:00, or its date, 29 November 6:00. */
export function momentWords({ language, timeZone, nowMs }: Here, atMs: number): string {
  const hours = Math.abs(atMs - nowMs) / hourMs;
  if (hours < 12) return clockWords(atMs, timeZone, language);
  return hours < 6 * 24
    ? weekdayClockWords(atMs, timeZone, language)
    : dateClockWords(atMs, timeZone, language);
}

/** Why nothing new starts, and when something will. */
export function refusalWords(here: Here, { rule, untilMs }: Refusal): string {
  return untilMs === null
    ? here.t(`today.refused.open.${rule}`)
    : here.t(`today.refused.until.${rule}`, { time: momentWords(here, untilMs) });
}

/** How the limits will end what runs now. */
export function endWords(here: Here, end: RunningEnd | null): string {
  if (end === null) return here.t("today.endsItself");
  const why = here.t(`today.ends.${end.rule}`);
  const time = momentWords(here, end.endsAtMs);
  return end.sunsetAtMs === null
    ? here.t("today.endsAt", { time, why })
    : here.t("today.endsWithSunset", { sunset: momentWords(here, end.sunsetAtMs), time, why });
}

/** Tickets left of how many. */
export function ticketsWords(
  t: TFunction<"parent">,
  { ticketsLeft: left, ticketsTotal: total }: Standing,
): string {
  return left === null || total === null ? t("today.ticketsAny") : t("today.ticketsOf", { left, total });
}

/** Which of the day's tickets is in use. */
export function ticketNumberWords(
  t: TFunction<"parent">,
  { ticketsUsed: used, ticketsTotal: total }: Standing,
): string {
  return total === null
    ? t("today.ticketNumberOnly", { used })
    : t("today.ticketNumber", { used, total: Math.max(used, total) });
}
