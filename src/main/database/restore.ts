import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { findGoodBackup } from "./backup";
import { lookInto, setIdentity } from "./check";
import { syncFile, syncFolder } from "./durable-files";
import type { ExaminePorts } from "./examine";
import { digestFile } from "./file-digest";
import { migrateSealed } from "./migrate-sealed";
import { insertNotice } from "./notice";
import { findParentCopy, findParentRow, type ParentRow, putParentCopy } from "./parent-copy";
import type { DatabasePlace } from "./place";
import { emptyLog, type SealFile } from "./seal";
import { setAside } from "./set-aside";

/** `from` is when the state that is used now was saved; what came after it is lost, but for the files in `damaged`. */
export type RestoreOutcome =
  | { readonly outcome: "restored"; readonly from: number }
  | { readonly outcome: "nothing-to-restore"; readonly kept: boolean };

/** What the examination found; `sealedFile`: the database file itself is good, and only its log is not. */
interface Damage {
  readonly whole: boolean;
  readonly sealedFile: { readonly atMs: number } | undefined;
}

/**
 * Puts the best state that there is in the place of a damaged database: the file without its log, else the newest good
 * backup, else the damaged file where it can be read, else nothing. A kill at any moment leaves a folder from which the
 * next start goes on.
 */
export function restoreDatabase(ports: ExaminePorts, damage: Damage, atMs: number): RestoreOutcome {
  rmSync(ports.place.restoring, { force: true });
  const from = copySource(ports, damage);
  if (damage.whole && (from === undefined || ports.keyLost)) {
    rmSync(ports.place.restoring, { force: true });
    return { outcome: "nothing-to-restore", kept: true };
  }
  prepare(ports, from, atMs);
  finishRestore(ports.place, ports.seals, atMs);
  return from === undefined ? { outcome: "nothing-to-restore", kept: false } : { outcome: "restored", from };
}

/** What is prepared is sealed, so that from here on it is the database, whatever lies in its place. */
export function finishRestore(place: DatabasePlace, seals: SealFile, atMs: number): void {
  seals.writeMark(emptyLog);
  seals.sync();
  setAside(place, [place.file, place.log], atMs);
  renameSync(place.restoring, place.file);
  syncFolder(place.folder);
}

/** Copies the best that there is to where it is to be prepared; returns when it was saved. */
function copySource(ports: ExaminePorts, { sealedFile }: Damage): number | undefined {
  const { file, restoring } = ports.place;
  if (sealedFile) {
    copyFileSync(file, restoring);
    const look = lookInto({ ...ports, place: { file: restoring, log: `${restoring}-wal` }, thorough: false });
    if (look.is === "whole" && look.genuine) return sealedFile.atMs;
  }
  const backup = findGoodBackup(ports);
  if (backup) copyFileSync(backup.file, restoring);
  return backup?.atMs;
}

/** `from` is undefined where there is nothing to begin with. */
function prepare(ports: ExaminePorts, from: number | undefined, atMs: number): void {
  const { place, seals, migrations, key } = ports;
  const anew = from === undefined;
  const copy = findParentCopy(ports) ?? (anew ? salvageParentRow(place.file) : undefined);
  if (anew) rmSync(place.restoring, { force: true });
  const sqlite = new Sqlite(place.restoring);
  try {
    sqlite.pragma("journal_mode = DELETE"); // so that all of it is in one file
    if (anew) {
      setIdentity(sqlite);
      migrateSealed(sqlite, migrations, key);
    }
    insertNotice(sqlite, { kind: anew ? "started-empty" : "restored", atMs, backupAtMs: from ?? null });
    if (copy && hasParents(sqlite)) putParentCopy(sqlite, copy, "later");
  } finally {
    sqlite.close();
  }
  syncFile(place.restoring);
  seals.writeSeal({ digest: digestFile(place.restoring), atMs, log: emptyLog, prepared: true });
}

function hasParents(sqlite: Database): boolean {
  return sqlite.prepare("select 1 from sqlite_schema where name = 'parent_pin'").get() !== undefined;
}

/** The last resort, so that a child does not meet the first run: the row in the damaged file, where it can be read. */
function salvageParentRow(file: string): ParentRow | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const sqlite = new Sqlite(file, { readonly: true });
    try {
      return findParentRow(sqlite);
    } finally {
      sqlite.close();
    }
  } catch {
    return undefined;
  }
}
