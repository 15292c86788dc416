import { createSecretKey } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeDurably } from "./durable-files";
import { makeLedgerKey } from "./ledger-key";
import type { DatabasePlace } from "./place";
import type { LedgerKey } from "./row-checksum";
import { openSealFile } from "./seal";

/** The household's key; `lost` where there had been another, so that what was made with it can be neither proved nor refuted. */
export interface HouseholdKey {
  readonly key: LedgerKey;
  readonly lost: boolean;
}

const keyBytes = 32;

/** Finds the key, in its place or in its copy among the backups, and mends whichever is missing; else makes one. */
export function openHouseholdKey(place: DatabasePlace): HouseholdKey {
  mkdirSync(place.backups, { recursive: true, mode: 0o700 });
  const original = join(place.folder, "ledger.key");
  const copy = join(place.backups, "ledger.key");
  const found = [original, copy].map(readKey).filter((key) => key !== undefined);
  const known = found.find((key) => opensSeal(place, key)) ?? found[0];
  const key = known ?? makeLedgerKey(place.folder);
  for (const file of [original, copy])
    if (readKey(file)?.equals(key) !== true) writeDurably(file, key.export());
  return { key, lost: known === undefined && existsSync(place.seal) };
}

function readKey(file: string): LedgerKey | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return bytes.length === keyBytes ? createSecretKey(bytes) : undefined;
}

function opensSeal(place: DatabasePlace, key: LedgerKey): boolean {
  if (!existsSync(place.seal)) return false;
  const seals = openSealFile(place.seal, key);
  try {
    return typeof seals.readSeal() !== "string";
  } finally {
    seals.close();
  }
}
