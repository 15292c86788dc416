import type { Refusal, Sky, Verdict } from "@shared/model/limits";

/** All guests together have this many tickets a day until a parent confirms them: inventing names mints nothing. */
export const guestPurseTickets = 3;
export const defaultTicketsPerDay = 3;

export interface TicketFacts {
  readonly ticketsTotal: number;
  readonly ticketsUsed: number;
}

export function ticketsLeft({ ticketsTotal, ticketsUsed }: TicketFacts): number {
  return Math.max(0, ticketsTotal - ticketsUsed);
}

export interface StartFacts extends TicketFacts {
  /** An unfinished play of this video on the same accounting day has paid already. */
  readonly resumesPaidPlay: boolean;
  readonly resetsAtMs: number;
  /** Tickets of the coming day. */
  readonly ticketsTomorrow: number;
}

/** May this child start this video now, and does it cost a ticket? Asked again inside the transaction that spends. */
export function decideStart(facts: StartFacts): Verdict {
  if (facts.resumesPaidPlay) return { allowed: true, spendsTicket: false };
  if (ticketsLeft(facts) > 0) return { allowed: true, spendsTicket: true };
  return { allowed: false, refusal: noTickets(facts) };
}

function noTickets({ resetsAtMs, ticketsTomorrow }: StartFacts): Refusal {
  return { rule: "no-tickets", untilMs: ticketsTomorrow > 0 ? resetsAtMs : null };
}

/** The room's light. The curtain falls only when nothing can start or be resumed; the last ticket in hand is dusk. */
export function decideSky(facts: TicketFacts & { readonly canResume: boolean }): Sky {
  const left = ticketsLeft(facts);
  if (left === 0 && !facts.canResume) return "curtain";
  return left <= 1 ? "dusk" : "day";
}
