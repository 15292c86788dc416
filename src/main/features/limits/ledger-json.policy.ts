import type { Ledger } from "./ledger/ledger";

/** Of the ledger's fields: goes up whenever they change, so that a checkpoint of other fields is not read. */
export const ledgerShape = 1;

/** The ledger as text, its maps as `{ "$map": [[key, value], …] }`. */
export function ledgerToJson(ledger: Ledger): string {
  return JSON.stringify(ledger, (_, value: unknown) => (value instanceof Map ? { $map: [...value] } : value));
}

export function ledgerFromJson(text: string): Ledger {
  return JSON.parse(text, (_, value: unknown) => (isMap(value) ? new Map(value.$map) : value)) as Ledger;
}

function isMap(value: unknown): value is { $map: [unknown, unknown][] } {
  return typeof value === "object" && value !== null && "$map" in value;
}
