import type { HouseholdTime } from "@shared/model/household";

type Zone = Pick<HouseholdTime, "timeZone">;
type DayTime = Pick<HouseholdTime, "timeZone" | "dayStartMinute">;

const bedtimeFromHour = 18;
const morningFromHour = 5;
const dayMs = 86_400_000;

/** The household's own wall clock. */
export function wallClock(ms: number, { timeZone }: Zone): { hour: number; minute: number } {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  return { hour: parts.get("hour") ?? 0, minute: parts.get("minute") ?? 0 };
}

/** When small children sleep. */
export function isSleepingTime(ms: number, zone: Zone): boolean {
  const { hour } = wallClock(ms, zone);
  return hour >= bedtimeFromHour || hour < morningFromHour;
}

/** How often one sleeps from an accounting day (`YYYY-MM-DD`) until an instant. */
export function nightsUntil(
  ms: number,
  accountingDay: string,
  { timeZone, dayStartMinute }: DayTime,
): number {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const day = format.format(ms - dayStartMinute * 60_000);
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(accountingDay)) / dayMs));
}
