/** A moment as the household's wall clock shows it: 9:21, 15:40. */
export function clockWords(atMs: number, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(atMs);
}

/** Saturday 14 June, of an accounting day such as 2025-06-14. */
export function dayWords(accountingDay: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return parts.format(Date.parse(`${accountingDay}T00:00:00Z`));
}

/** Sunday 6:00. */
export function weekdayClockWords(atMs: number, timeZone: string, language: string): string {
  const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: "long" }).format(atMs);
  return `${weekday} ${clockWords(atMs, timeZone, language)}`;
}
