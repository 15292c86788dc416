import { createSecretKey, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { writeDurably } from "./durable-files";
import { damageTo, LedgerDamaged } from "./ledger-damage";
import type { LedgerKey } from "./row-checksum";
import { hasLedger } from "./sealed-shape";

const keyBytes = 32;

/**
 * The key of this household's ledger. A new one is made only for a database that holds no ledger yet; it is on the disk
 * before this returns, readable by its owner only. Throws LedgerDamaged where it is missing.
 */
export function openLedgerKey(dataFolder: string, sqlite: Database): LedgerKey {
  const key = findLedgerKey(dataFolder);
  if (key) return key;
  if (hasLedger(sqlite)) throw keyMissing();
  return makeLedgerKey(dataFolder);
}

/** Undefined where there is none. Throws LedgerDamaged where the file holds something else. */
export function findLedgerKey(dataFolder: string): LedgerKey | undefined {
  const bytes = readIfThere(keyFile(dataFolder));
  if (bytes && bytes.length !== keyBytes) throw keyMissing();
  return bytes && createSecretKey(bytes);
}

/** Writes a new key; whatever was sealed with an older one no longer holds. */
export function makeLedgerKey(dataFolder: string): LedgerKey {
  const bytes = randomBytes(keyBytes);
  writeDurably(keyFile(dataFolder), bytes);
  return createSecretKey(bytes);
}

function keyFile(dataFolder: string): string {
  return join(dataFolder, "ledger.key");
}

function keyMissing(): LedgerDamaged {
  return new LedgerDamaged([damageTo("ledger.key", "key", [])]);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
