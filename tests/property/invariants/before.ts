import type { Change } from "@main/features/limits/ledger/change";
import type { House } from "../world/house";
import { type Remains, remainsOf } from "./engine";

/** What was before a command, and whom something has happened to that may let more remain. */
export interface Before {
  readonly remains: ReadonlyMap<string, Remains>;
  readonly raised: Set<string>;
}

const forEverybody: readonly Change["kind"][] = ["day.opened", "clock.corrected"];
const forOne: readonly Change["kind"][] = [
  "play.refunded",
  "grant.made",
  "grant.takenBack",
  "policy.replaced",
  "account.guestChanged",
  "account.opened",
];

export function lookBefore(house: House): Before {
  const remains = new Map<string, Remains>();
  for (const id of house.ledger.accounts.keys()) remains.set(id, remainsOf(house, id));
  return { remains, raised: new Set() };
}

/** Guests share one purse: what one of them gets back is there for each. */
export function noteRaise({ raised }: Before, { truth }: House, change: Change): void {
  if (forEverybody.includes(change.kind)) for (const id of truth.children.keys()) raised.add(id);
  if (!forOne.includes(change.kind) || !("profileId" in change)) return;
  raised.add(change.profileId);
  const child = truth.children.get(change.profileId);
  if (!child || child.guest) for (const { id, guest } of truth.children.values()) if (guest) raised.add(id);
}
