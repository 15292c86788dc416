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
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return format.format(Date.parse(`${accountingDay}T00:00:00Z`));
}

/** Sunday 6:00. */
export function weekdayClockWords(atMs: number, timeZone: string, language: string): string {
  const weekday = new Intl.DateTimeFormat(dateLocale(language), { timeZone, weekday: "long" });
  return `${weekday.format(atMs)} ${clockWords(atMs, timeZone, language)}`;
}
