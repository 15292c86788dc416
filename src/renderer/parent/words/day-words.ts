import { type Weekday, weekdays } from "@shared/model/limits-policy";

/** English dates are written day before month, as the product's words are British ("colour"). */
function dateLocale(language: string): string {
  return language === "en" ? "en-GB" : language;
}

/** A moment as the household's wall clock shows it: 9:21, 15:40. */
export function clockWords(atMs: number, timeZone: string, language: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return format.format(atMs).replace(/^0(?=\d)/, "");
}

/** Saturday 14 June, of an accounting day such as 2025-06-14. */
export function dayWords(accountingDay: string, language: string): string {
  return dayFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(
    noonOf(accountingDay),
  );
}

/** 14 June. */
export function dateWords(accountingDay: string, language: string): string {
  return dayFormat(language, { day: "numeric", month: "long" }).format(noonOf(accountingDay));
}

/** The weekday of an accounting day: Saturday. */
export function weekdayOfDayWords(accountingDay: string, language: string): string {
  return dayFormat(language, { weekday: "long" }).format(noonOf(accountingDay));
}

/** Monday, or Mon. */
export function weekdayWords(weekday: Weekday, language: string, length: "long" | "short" = "long"): string {
  // The fifth of January 2026 was a Monday.
  const day = `2026-01-${String(5 + weekdays.indexOf(weekday)).padStart(2, "0")}`;
  return dayFormat(language, { weekday: length }).format(noonOf(day));
}

/** Sunday 6:00. */
export function weekdayClockWords(atMs: number, timeZone: string, language: string): string {
  const weekday = new Intl.DateTimeFormat(dateLocale(language), { timeZone, weekday: "long" });
  return `${weekday.format(atMs)} ${clockWords(atMs, timeZone, language)}`;
}

/** 29 November 6:00. */
export function dateClockWords(atMs: number, timeZone: string, language: string): string {
  const date = new Intl.DateTimeFormat(dateLocale(language), { timeZone, day: "numeric", month: "long" });
  return `${date.format(atMs)} ${clockWords(atMs, timeZone, language)}`;
}

/** A, b and c. */
export function listWords(items: readonly string[], language: string): string {
  return new Intl.ListFormat(dateLocale(language), { type: "conjunction" }).format(items);
}

function dayFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateLocale(language), { timeZone: "UTC", ...options });
}

const noonOf = (accountingDay: string) => Date.parse(`${accountingDay}T12:00:00Z`);
