import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sealLedger } from "@main/database/ledger-seal";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import Sqlite, { type Database } from "better-sqlite3";
import { onTestFinished } from "vitest";
import { migrationsFolder } from "../support/paths";

/** Where syncing costs nothing, so that a thousand restores take seconds. */
const fastFolder = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

export function makeFastFolder(): string {
  const folder = mkdtempSync(join(fastFolder, "matinee-fault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function open(dataFolder: string, nowMs = day(2)): OpenDatabase {
  return openDatabase({ dataFolder, migrationsFolder, nowMs: () => nowMs });
}

/** An instant of the n-th day of the story. */
export function day(n: number): number {
  return Date.UTC(2026, 2, n, 15);
}

/** Rows of a family's every table, sealed as the ledger is. */
export function fillHousehold({ sqlite, ledgerKey }: Pick<OpenDatabase, "sqlite" | "ledgerKey">): void {
  const run = (sql: string, ...values: unknown[]) => void sqlite.prepare(sql).run(...values);
  run("insert into parent_pin values (1, x'01', x'02', x'03', 2, 'boot', 5, 1)");
  run("insert into accounting_clock values (1, 'boot', 1, 1, 1, 1, 0, null, x'00')");
  for (const id of ["mia", "tom"]) {
    run("insert into profiles values (?, ?, 'fox', 'coral', 0, 1, null)", id, `Name of ${id}`);
    run("insert into limits_policies values (?, '{}', x'00')", id);
    run(
      "insert into grants values (?, ?, '2026-03-01', '{}', 1, null, null, x'00')",
      id === "mia" ? 1 : 2,
      id,
    );
  }
  run("insert into library_folders values (1, '/films', 1, 1, null, null)");
  for (let video = 1; video <= 60; video++) {
    run(
      "insert into videos (id, media_hash, title, named_placeholder, picture, added_at_ms) values (?, ?, ?, 0, 'ready', 1)",
      ...[video, `hash ${video}`, `The long title of film number ${video}`],
    );
    run("insert into files values (?, 1, ?, ?, 10, 1.5, 'ready', null)", video, video, `film ${video}.mp4`);
  }
  for (let play = 1; play <= 60; play++) addPlay(sqlite, play);
  sealLedger(sqlite, ledgerKey);
}

export function addPlay(sqlite: Database, play: number): void {
  const run = (sql: string, ...values: unknown[]) => void sqlite.prepare(sql).run(...values);
  run(
    "insert into plays values (?, 'mia', ?, 'programme', '2026-03-01', 1, 2, 30, 30, 60, 1, 0, null, 0, 0, 'left', null, x'00')",
    ...[play, 1 + (play % 60)],
  );
  run("insert into play_days values (?, '2026-03-01', 'mia', 'programme', 30, x'00')", play);
  run(
    "insert into journal values (?, 1, '2026-03-01', 'play.ended', 'mia', ?, x'00')",
    play,
    `{"playId":${play}}`,
  );
  run("insert into events values (?, 1, '2026-03-01', 'play.ended', 'mia', '{}')", play);
}

/** Every row that the application reads, in a form in which two databases compare. */
export function readEverything(sqlite: Database): string {
  const tables = sqlite
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like '\\_%' escape '\\' order by name",
    )
    .pluck()
    .all();
  return JSON.stringify(tables.map((table) => [table, sqlite.prepare(`select * from ${table}`).raw().all()]));
}

/** The same of a file that nobody has open. */
export function readFileOf(dataFolder: string): string {
  const sqlite = new Sqlite(join(dataFolder, "matinee.db"), { readonly: true });
  try {
    return readEverything(sqlite);
  } finally {
    sqlite.close();
  }
}

/** A family's data folder with a backup of its first day, and one more play since, cleanly closed. */
export function makeLivedIn(): string {
  const folder = makeFastFolder();
  const database = open(folder, day(1));
  fillHousehold(database);
  database.care.backUpNow();
  addPlay(database.sqlite, 61);
  sealLedger(database.sqlite, database.ledgerKey);
  database.close();
  return folder;
}

export function copyOf(folder: string): string {
  const copy = makeFastFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}
