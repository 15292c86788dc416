import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import type { DatabaseNotice } from "@shared/model/household";
import Sqlite, { type Database } from "better-sqlite3";
import { findGoodBackup } from "./backup";
import { setIdentity } from "./check";
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
  const source = findSource(ports, damage);
  if (damage.whole && (!source || ports.keyLost)) return { outcome: "nothing-to-restore", kept: true };
  rmSync(ports.place.restoring, { force: true });
  if (source) copyFileSync(source.file, ports.place.restoring);
  const notice: DatabaseNotice = source
    ? { kind: "restored", atMs, backupAtMs: source.atMs }
    : { kind: "started-empty", atMs, backupAtMs: null };
  prepare(ports, notice, source === undefined);
  finishRestore(ports.place, ports.seals, atMs);
  return source ? { outcome: "restored", from: source.atMs } : { outcome: "nothing-to-restore", kept: false };
}

/** What is prepared is sealed, so that from here on it is the database, whatever lies in its place. */
export function finishRestore(place: DatabasePlace, seals: SealFile, atMs: number): void {
  seals.writeMark(emptyLog);
  seals.sync();
  setAside(place, [place.file, place.log], atMs);
  renameSync(place.restoring, place.file);
  syncFolder(place.folder);
}

function findSource(ports: ExaminePorts, { sealedFile }: Damage): { file: string; atMs: number } | undefined {
  return sealedFile ? { file: ports.place.file, ...sealedFile } : findGoodBackup(ports);
}

function prepare(ports: ExaminePorts, notice: DatabaseNotice, anew: boolean): void {
  const { place, seals, migrations, key } = ports;
  const copy = findParentCopy(ports) ?? (anew ? salvageParentRow(place.file) : undefined);
  const sqlite = new Sqlite(place.restoring);
  try {
    sqlite.pragma("journal_mode = DELETE"); // so that all of it is in one file
    if (anew) {
      setIdentity(sqlite);
      migrateSealed(sqlite, migrations, key);
    }
    insertNotice(sqlite, notice);
    if (copy && hasParents(sqlite)) putParentCopy(sqlite, copy, "later");
  } finally {
    sqlite.close();
  }
  syncFile(place.restoring);
  seals.writeSeal({ digest: digestFile(place.restoring), atMs: notice.atMs, log: emptyLog });
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
