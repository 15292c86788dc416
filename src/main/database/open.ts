import { mkdirSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { StartupError, startupErrorFrom } from "../startup-error";
import { backUp } from "./backup";
import { createDatabaseCare, type DatabaseCare } from "./care";
import { setIdentity } from "./check";
import { type ExaminePorts, examineDatabase } from "./examine";
import { openHouseholdKey } from "./household-key";
import { checkLedger } from "./ledger-check";
import { acceptLedger } from "./ledger-seal";
import { hasStepsToCome, loadMigrations } from "./migrate";
import { migrateSealed } from "./migrate-sealed";
import { insertNotice, makeNoticeTable } from "./notice";
import { findParentCopy, keepParentCopy, putParentCopy } from "./parent-copy";
import { type DatabasePlace, placeOf } from "./place";
import { finishRestore, restoreDatabase } from "./restore";
import type { LedgerKey } from "./row-checksum";
import * as schema from "./schema";
import { emptyLog, openSealFile } from "./seal";
import { hasLedger } from "./sealed-shape";
import { createSealer, type Sealer, unseal } from "./sealer";
import { setAside } from "./set-aside";

export interface OpenDatabase {
  readonly sqlite: Database;
  readonly db: BetterSQLite3Database<typeof schema>;
  readonly ledgerKey: LedgerKey;
  /** Backups, the seal, the full disk, and what a parent has to be told. */
  readonly care: DatabaseCare;
  close(): void;
}

export interface DatabaseOptions {
  dataFolder: string;
  migrationsFolder: string;
  nowMs?: () => number;
}

/** `vouched`: the file is as it was sealed; `edited`: it is used although it is not what Matinee wrote. */
interface Readiness {
  readonly vouched: boolean;
  readonly edited: boolean;
}

/**
 * Opens `<dataFolder>/matinee.db`: looks at it, restores it where it is not as it was left, backs it up where steps are
 * waiting, and migrates it. Throws StartupError: data-folder, database-damaged, not-a-matinee-database, database-newer.
 */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  try {
    return open(options);
  } catch (error) {
    throw startupErrorFrom(error, options.dataFolder) ?? error;
  }
}

function open({ dataFolder, migrationsFolder, nowMs = Date.now }: DatabaseOptions): OpenDatabase {
  const place = placeOf(dataFolder);
  makeFolder(dataFolder);
  const { key, lost: keyLost } = openHouseholdKey(place);
  const seals = openSealFile(place.seal, key);
  const ports = { place, seals, migrations: loadMigrations(migrationsFolder), key, keyLost };
  let sqlite: Database | undefined;
  try {
    const readiness = makeReady(ports, nowMs());
    sqlite = connect(place);
    bringUpToDate(sqlite, ports, readiness, nowMs());
    const sealer = createSealer({ sqlite, place, seals, nowMs });
    beginSealing(sealer, readiness);
    const care = createDatabaseCare({ ...ports, sqlite, sealer, nowMs });
    return { sqlite, db: drizzle({ client: sqlite, schema }), ledgerKey: key, care, close: sealer.close };
  } catch (error) {
    if (sqlite) unseal({ ...ports, sqlite, nowMs });
    sqlite?.close();
    seals.close();
    throw error;
  }
}

/** What is in its place afterwards can be opened. */
function makeReady(ports: ExaminePorts, atMs: number): Readiness {
  const { place, seals } = ports;
  const found = examineDatabase(ports);
  switch (found.state) {
    case "new":
      setAside(place, [place.log], atMs);
      seals.writeMark(emptyLog);
      seals.writeSeal({ digest: null, atMs, log: emptyLog });
      return { vouched: false, edited: false };
    case "good":
      return { vouched: found.sealed, edited: false };
    case "foreign-log":
      setAside(place, [place.log], atMs);
      return makeReady(ports, atMs);
    case "restoring":
      finishRestore(place, seals, atMs);
      return { vouched: false, edited: false };
    case "damaged": {
      const done = restoreDatabase(ports, found, atMs);
      return { vouched: false, edited: done.outcome === "nothing-to-restore" && done.kept };
    }
  }
}

function bringUpToDate(sqlite: Database, ports: ExaminePorts, { edited }: Readiness, atMs: number): void {
  const { migrations, key, keyLost } = ports;
  setIdentity(sqlite); // before the first step, so that a kill between the two leaves a file that is known as ours
  if (edited) acceptEdited(sqlite, ports, atMs);
  else if (keyLost) sealWhatIsThere(sqlite, key);
  if (hasStepsToCome(sqlite, migrations)) backUp({ ...ports, sqlite }, atMs);
  migrateSealed(sqlite, migrations, key);
  makeNoticeTable(sqlite);
  keepParentCopy(sqlite, ports);
}

/** There is nothing better: it is used, a parent is told, and the parents' PIN is the one that Matinee knows of. */
function acceptEdited(sqlite: Database, ports: ExaminePorts, atMs: number): void {
  insertNotice(sqlite, { kind: "edited", atMs, backupAtMs: null });
  const copy = findParentCopy(ports);
  if (copy) putParentCopy(sqlite, copy, "any");
  sealWhatIsThere(sqlite, ports.key);
}

function sealWhatIsThere(sqlite: Database, key: LedgerKey): void {
  if (hasLedger(sqlite) && checkLedger(sqlite, key).length > 0) acceptLedger(sqlite, key);
}

function beginSealing(sealer: Sealer, { vouched }: Readiness): void {
  if (vouched) sealer.begin();
  else sealer.fold();
}

function makeFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartupError(
      "data-folder",
      `Matinee cannot write its data folder ${dataFolder}: make it writable, or name another with --data.`,
      { cause: error },
    );
  }
}

/** FULL: with the default NORMAL a power cut may give minutes back. The log is folded in by the sealer alone. */
function connect({ file }: DatabasePlace): Database {
  const sqlite = new Sqlite(file);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("wal_autocheckpoint = 0");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("trusted_schema = OFF");
  sqlite.pragma("cell_size_check = ON");
  return sqlite;
}
