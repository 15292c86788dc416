import { chmodSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { type BackupFile, backupName, backupsToRemove, keyedDigestOf, listBackups } from "./backup-files";
import { type Look, lookInto } from "./check";
import { moveDurably } from "./durable-files";
import type { Migration } from "./migrate";
import type { DatabasePlace } from "./place";
import type { LedgerKey } from "./row-checksum";

export interface BackupPorts {
  readonly sqlite: Database;
  readonly place: DatabasePlace;
  readonly migrations: readonly Migration[];
  readonly key: LedgerKey;
}

/** What was written is not what should have been: the database has a damage that nobody had seen, or the disk has. */
export class BackupNotGood extends Error {}

/**
 * Writes a backup, whole or not at all, looks at it as a start would, and only then counts it and lets older ones go.
 * Throws BackupNotGood, and what SQLite and the system throw.
 */
export function backUp(ports: BackupPorts, atMs: number): BackupFile {
  const { place, key } = ports;
  mkdirSync(place.backups, { recursive: true, mode: 0o700 });
  removeUnfinished(place.backups);
  const number = (listBackups(place.backups)[0]?.number ?? 0) + 1;
  const unfinished = join(place.backups, "matinee.db.part");
  try {
    ports.sqlite.prepare("vacuum into ?").run(unfinished);
    chmodSync(unfinished, 0o600);
    if (!isGoodCopy(unfinished, ports)) throw new BackupNotGood();
    moveDurably(unfinished, join(place.backups, backupName(number, atMs, keyedDigestOf(unfinished, key))));
  } catch (error) {
    removeUnfinished(place.backups);
    throw error;
  }
  const backups = listBackups(place.backups);
  for (const old of backupsToRemove(backups)) rmSync(old.file, { force: true });
  return backups[0] as BackupFile;
}

/** The newest backup that is still, to the byte, what was written, and that this Matinee can use. `keyLost`: the bytes cannot be proved. */
export function findGoodBackup(
  options: Omit<BackupPorts, "sqlite"> & { readonly keyLost: boolean },
): BackupFile | undefined {
  const { place, key, keyLost } = options;
  return listBackups(place.backups).find((backup) => {
    try {
      if (keyLost) return lookAt(backup.file, options).is === "whole";
      return (
        keyedDigestOf(backup.file, key) === backup.keyedDigest && isGoodCopy(backup.file, options, false)
      );
    } catch {
      return false; // it cannot even be read: an older one may
    }
  });
}

function isGoodCopy(file: string, options: Omit<BackupPorts, "sqlite">, thorough = true): boolean {
  const look = lookAt(file, options, thorough);
  return look.is === "whole" && look.genuine;
}

function lookAt(file: string, { migrations, key }: Omit<BackupPorts, "sqlite">, thorough = true): Look {
  return lookInto({ place: { file, log: `${file}-wal` }, migrations, key, thorough });
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.includes(".part")) rmSync(join(folder, name), { force: true });
}
