import { dayOf, type TrueChild } from "./true-child";
import { grantedTickets, ticketsOn } from "./true-rules";
import type { Truth } from "./truth";

const guestPurse = 3;

export interface Tickets {
  readonly of: "day" | "week" | "purse";
  readonly used: number;
  readonly total: number;
}

/** Every purse that a counted start of this child is paid from today. */
export function ticketsOf(truth: Truth, child: TrueChild, ms: number): Tickets[] {
  const { openDay } = truth;
  const day = { of: "day", used: dayOf(child, openDay).tickets, total: ticketsOn(child, openDay) } as const;
  return [day, weekOf(truth, child, ms), ...(child.guest ? [purseOf(truth)] : [])];
}

function weekOf(truth: Truth, child: TrueChild, ms: number): Tickets {
  const { ticketsPerWeek } = child.policy;
  const used = truth.sumOfWeek(child, ms, (day) => day.tickets);
  if (ticketsPerWeek === null) return { of: "week", used, total: Number.POSITIVE_INFINITY };
  return { of: "week", used, total: Math.max(0, ticketsPerWeek + grantedTickets(child, truth.openDay)) };
}

/** All guests together have three tickets a day, and what was granted to any of them. */
function purseOf({ children, openDay }: Truth): Tickets {
  let used = 0;
  let total = guestPurse;
  for (const child of children.values()) {
    if (!child.guest) continue;
    used += dayOf(child, openDay).tickets;
    total += grantedTickets(child, openDay);
  }
  return { of: "purse", used, total: Math.max(0, total) };
}
