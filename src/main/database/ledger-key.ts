import { createSecretKey, randomBytes } from "node:crypto";
import { join } from "node:path";
import { writeDurably } from "./durable-files";
import type { LedgerKey } from "./row-checksum";

const keyBytes = 32;

/**
 * Writes a new key into the data folder, on the disk before this returns and readable by its owner only. Whatever was
 * sealed with an older one no longer holds.
 */
export function makeLedgerKey(dataFolder: string): LedgerKey {
  const bytes = randomBytes(keyBytes);
  writeDurably(join(dataFolder, "ledger.key"), bytes);
  return createSecretKey(bytes);
}
