import { momentAt } from "@main/features/limits/ledger/moment.policy";
import { secondsToday, ticketsToday } from "@main/features/limits/rules/budgets.policy";
import type { Moment } from "@main/features/limits/rules/moment";
import type { House } from "../world/house";

/** Infinite where there is no limit. */
export interface Remains {
  readonly tickets: number;
  readonly seconds: number;
}

/** What the engine says of the day's tickets and of the least of all minutes. */
export function remainsOf(house: House, id: string): Remains {
  const moment = momentOf(house, id);
  const infinite = Number.POSITIVE_INFINITY;
  return { tickets: ticketsToday(moment).left ?? infinite, seconds: secondsToday(moment).left ?? infinite };
}

export function momentOf({ main }: House, id: string): Moment {
  const { ledger, now } = main.read();
  return momentAt(ledger, id, now.ms);
}

/** Seconds of counted programmes that are in no line of the journal yet. */
export function unsettledOf({ ledger }: House, id: string): number {
  let sum = 0;
  for (const { kind, seats, playedSeconds } of ledger.sessions.values())
    if (kind === "programme" && seats.some(({ profileId }) => profileId === id)) sum += playedSeconds;
  return sum;
}
