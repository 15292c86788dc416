import Sqlite, { type Database } from "better-sqlite3";
import { StartupError } from "../startup-error";
import { checkLedger } from "./ledger-check";
import { readLogPosition } from "./log-position";
import { appliedSteps, findNewerStep, listAppliedHashes, type Migration, migrate } from "./migrate";
import type { DatabasePlace } from "./place";
import type { LedgerKey } from "./row-checksum";
import type { LogPosition } from "./seal";
import { hasLedger } from "./sealed-shape";

/** "Mati" in ASCII: tells our files from other SQLite files. */
const applicationId = 0x4d617469;

/** What a look into a file found; nothing of it or beside it is written but SQLite's index of its log. */
export type Look =
  /** SQLite cannot make sense of it, or it is not what migrations make. */
  | { readonly is: "broken" }
  /** A good database of another program. */
  | { readonly is: "foreign" }
  /** Made by a newer Matinee, up to this step. */
  | { readonly is: "newer"; readonly step: string }
  /** A database of Matinee; `genuine` where every row of the ledger carries its checksum. */
  | { readonly is: "whole"; readonly genuine: boolean; readonly log: LogPosition };

export interface LookOptions {
  readonly place: Pick<DatabasePlace, "file" | "log">;
  readonly migrations: readonly Migration[];
  readonly key: LedgerKey;
  /** Also compares indexes with tables: for bytes that nobody vouches for. */
  readonly thorough: boolean;
  /** Every byte is as it was sealed and there is no log beside it: then no row and no table can be another. */
  readonly vouched?: boolean;
}

/**
 * In the order: application id, quick_check, user_version, checksums of the ledger's rows.
 * Throws StartupError data-folder where the file cannot be read.
 */
export function lookInto(options: LookOptions): Look {
  return readingOf(options.place.file, () => {
    const sqlite = new Sqlite(options.place.file, { readonly: true }); // its closing leaves the log as it is
    try {
      return look(sqlite, options);
    } finally {
      sqlite.close();
    }
  });
}

function look(sqlite: Database, { place, migrations, key, thorough, vouched }: LookOptions): Look {
  sqlite.pragma("trusted_schema = OFF");
  sqlite.pragma("cell_size_check = ON");
  const id = sqlite.pragma("application_id", { simple: true }) as number;
  const empty = (sqlite.prepare("select count(*) from sqlite_schema").pluck().get() as number) === 0;
  if (sqlite.pragma(`${thorough ? "integrity" : "quick"}_check(1)`, { simple: true }) !== "ok")
    return { is: "broken" };
  if (id !== applicationId && !(empty && id === 0)) return { is: "foreign" };
  const newer = findNewerStep(sqlite, migrations);
  if (newer !== undefined) return { is: "newer", step: newer };
  if (!appliedSteps(sqlite).agree) return { is: "broken" };
  if (!vouched && !hasShapeOf(sqlite, migrations)) return { is: "broken" };
  return {
    is: "whole",
    genuine: vouched === true || isGenuine(sqlite, key),
    log: readLogPosition(sqlite, place.log),
  };
}

/** Marks a file as Matinee's. */
export function setIdentity(sqlite: Database): void {
  if (sqlite.pragma("application_id", { simple: true }) !== applicationId)
    sqlite.pragma(`application_id = ${applicationId}`);
}

/** Do its tables hold together, and are they those that the steps it has seen make? */
function hasShapeOf(sqlite: Database, migrations: readonly Migration[]): boolean {
  if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0) return false;
  const model = new Sqlite(":memory:");
  try {
    const { steps } = appliedSteps(sqlite);
    migrate(model, migrations.slice(0, steps));
    return listAppliedHashes(sqlite) === listAppliedHashes(model) && describe(sqlite) === describe(model);
  } finally {
    model.close();
  }
}

function describe(sqlite: Database): string {
  const made =
    "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\' and tbl_name not like '\\_%' escape '\\' order by name";
  return JSON.stringify(sqlite.prepare(made).all());
}

function isGenuine(sqlite: Database, key: LedgerKey): boolean {
  return !hasLedger(sqlite) || checkLedger(sqlite, key).length === 0;
}

/** What SQLite says of a file that is damaged is no reason to end. */
function readingOf(file: string, read: () => Look): Look {
  try {
    return read();
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code))
      throw new StartupError(
        "data-folder",
        `Matinee cannot read and write ${file}: make it writable, or name another data folder with --data.`,
        { cause: error },
      );
    if (/^SQLITE_(BUSY|LOCKED|NOMEM|FULL|IOERR_WRITE)/.test(code)) throw error;
    if (code.startsWith("SQLITE_") || error instanceof RangeError) return { is: "broken" };
    throw error;
  }
}
