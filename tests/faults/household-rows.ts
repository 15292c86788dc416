import { sealLedger } from "@main/database/ledger-seal";
import type { OpenDatabase } from "@main/database/open";
import type { Database } from "better-sqlite3";
import { filmRow } from "../support/film-row";

type Opened = Pick<OpenDatabase, "sqlite" | "ledgerKey">;

const filled = 60;

/** Rows of a family's every table, sealed as the ledger is. */
export function fillHousehold(database: Opened): void {
  const run = runOn(database.sqlite);
  run("insert into parent_pin values (1, x'01', x'02', x'03', 2, 'boot', 5, 1)");
  run("insert into accounting_clock values (1, 'boot', 1, 1, 1, 1, 0, null, x'00')");
  for (const [index, id] of ["mia", "tom"].entries()) {
    run("insert into profiles values (?, ?, 'fox', 'coral', 0, 1, null)", id, `Name of ${id}`);
    run("insert into limits_policies values (?, '{}', x'00')", id);
    run("insert into grants values (?, ?, '2026-03-01', '{}', 1, null, null, x'00')", index + 1, id);
  }
  run("insert into library_folders values (1, '/films', 1, 1, null, null)");
  for (let video = 1; video <= filled; video++) {
    run(filmRow, video, `hash ${video}`);
    run(
      `insert into files (id, folder_id, video_id, path, size_bytes, modified_ms, state, group_path, facts_pass, proven)
       values (?, 1, ?, ?, 10, 1.5, 'ready', 'film.mp4', 'full', 1)`,
      ...[video, video, `film ${video}.mp4`],
    );
  }
  for (let play = 1; play <= filled; play++) insertPlay(database.sqlite, play, 10);
  sealLedger(database.sqlite, database.ledgerKey);
}

/** One more play, in one transaction with its line of the journal; returns its id. */
export function addPlay({ sqlite, ledgerKey }: Opened, logBytes = 10): number {
  const play = countPlays(sqlite) + 1;
  const add = sqlite.transaction(() => {
    insertPlay(sqlite, play, logBytes);
    sealLedger(sqlite, ledgerKey);
  });
  add.immediate();
  return play;
}

export function countPlays(sqlite: Database): number {
  return sqlite.prepare<[], number>("select count(*) from plays").pluck().get() ?? 0;
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

function insertPlay(sqlite: Database, play: number, logBytes: number): void {
  const run = runOn(sqlite);
  run(
    "insert into plays values (?, 'mia', ?, 'programme', '2026-03-01', 1, 2, 30, 30, 60, 1, 0, null, 0, 0, 'left', null, x'00')",
    ...[play, 1 + (play % filled)],
  );
  run("insert into play_days values (?, '2026-03-01', 'mia', 'programme', 30, x'00')", play);
  run(
    "insert into journal values (?, 1, '2026-03-01', 'play.ended', 'mia', ?, x'00')",
    play,
    `{"playId":${play}}`,
  );
  run("insert into events values (?, 1, '2026-03-01', 'play.ended', 'mia', ?)", play, "x".repeat(logBytes));
}

function runOn(sqlite: Database) {
  return (sql: string, ...values: unknown[]) => void sqlite.prepare(sql).run(...values);
}
