import type { Standing } from "@shared/model/limits";
import type { TFunction } from "i18next";

const roundTo = 5;

/** Minutes of watching that are left, rounded so that nobody counts them; null where nothing ends them today. */
export function minutesLeft({ secondsLeft, bedtimeAtMs }: Standing, nowMs: number): number | null {
  const toBedtime = bedtimeAtMs === null ? Number.POSITIVE_INFINITY : (bedtimeAtMs - nowMs) / 1000;
  const seconds = Math.min(secondsLeft ?? Number.POSITIVE_INFINITY, toBedtime);
  if (!Number.isFinite(seconds)) return null;
  return Math.max(0, Math.round(seconds / 60 / roundTo) * roundTo);
}

/** What is said of the sun's path. */
export function arcLabel(standing: Standing, nowMs: number, t: TFunction<"kid">): string {
  const minutes = minutesLeft(standing, nowMs);
  return minutes === null ? t("tickets.day") : t("tickets.minutes", { count: minutes });
}
