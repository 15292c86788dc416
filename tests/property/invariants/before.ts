import type { Change } from "@main/features/limits/ledger/change";
import type { House } from "../world/house";
import { type Remains, remainsOf } from "./engine";

/** What was before a command, and what happened during it that may let more remain. */
export interface Before {
  readonly remains: ReadonlyMap<string, Remains>;
  readonly raising: string[];
}

const raising: readonly Change["kind"][] = [
  "day.opened",
  "clock.corrected",
  "play.refunded",
  "grant.made",
  "grant.takenBack",
  "policy.replaced",
  "account.guestChanged",
  "account.opened",
];

export function mayRaise({ kind }: Change): boolean {
  return raising.includes(kind);
}

export function lookBefore(house: House): Before {
  const remains = new Map<string, Remains>();
  for (const id of house.ledger.accounts.keys()) remains.set(id, remainsOf(house, id));
  return { remains, raising: [] };
}
