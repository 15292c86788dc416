import { Temporal } from "temporal-polyfill";

/** The household's own time: an IANA zone, and the minute of the local day at which a new accounting day begins. */
export interface HouseholdTime {
  readonly timeZone: string;
  readonly dayStartMinute: number;
}

/** The accounting day (`YYYY-MM-DD`) that an instant belongs to. */
export function accountingDayAt(instantMs: number, time: HouseholdTime): string {
  const date = Temporal.Instant.fromEpochMilliseconds(instantMs)
    .toZonedDateTimeISO(time.timeZone)
    .toPlainDate();
  const begun = instantMs >= startOfDate(date, time);
  return (begun ? date : date.subtract({ days: 1 })).toString();
}

/** The first instant (epoch ms) of an accounting day. A missing local time moves forward, a repeated one means the first. */
export function startOfAccountingDay(day: string, time: HouseholdTime): number {
  return startOfDate(Temporal.PlainDate.from(day), time);
}

export function nextAccountingDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** Days never go back: a clock that did leaves the household on the day that it had reached. */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}

function startOfDate(date: Temporal.PlainDate, { timeZone, dayStartMinute }: HouseholdTime): number {
  const local = date.toPlainDateTime({ hour: Math.floor(dayStartMinute / 60), minute: dayStartMinute % 60 });
  return local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}
