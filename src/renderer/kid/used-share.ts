import type { Standing } from "@shared/model/limits";

/** How much of the day's tickets is used, 0 to 1; a day without tickets is used up. */
export function usedShare({ ticketsTotal, ticketsLeft }: Standing): number {
  return ticketsTotal === 0 ? 1 : (ticketsTotal - Math.min(ticketsLeft, ticketsTotal)) / ticketsTotal;
}
