import type { Standing, Verdict } from "@shared/model/limits";

/** The verdict is worth asking for: only a child with one ticket in hand can spend the last one. */
export function mayBeLastTicket(standing: Standing | undefined): boolean {
  return standing?.ticketsLeft === 1;
}

/** This start would tear the last ticket of the day; going on with a film that is paid for does not. */
export function spendsLastTicket(verdict: Verdict): boolean {
  return verdict.allowed && verdict.spendsTicket && verdict.ticketsLeft === 0;
}
