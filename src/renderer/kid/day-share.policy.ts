import type { Standing } from "@shared/model/limits";

/** How much of the day the sun has gone, 0 to 1: by time, and by tickets where no time is measured. */
export function dayShare(standing: Standing): number {
  const { secondsTotal, bedtimeAtMs, ticketsTotal, ticketsLeft, usedShare } = standing;
  if (secondsTotal !== null || bedtimeAtMs !== null || ticketsTotal === null || ticketsLeft === null)
    return usedShare;
  return ticketsTotal === 0 ? 1 : (ticketsTotal - Math.min(ticketsLeft, ticketsTotal)) / ticketsTotal;
}
