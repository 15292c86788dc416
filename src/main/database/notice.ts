import type { DatabaseNotice } from "@shared/model/household";
import type { Database } from "better-sqlite3";

/** What happened to the database, kept inside it so that it comes and goes with the state that it speaks of. */
export interface KeptNotice extends DatabaseNotice {
  readonly id: number;
  /** What it costs the children has been written into the ledger. */
  readonly settled: boolean;
}

export function makeNoticeTable(sqlite: Database): void {
  sqlite.exec(
    "create table if not exists _database_notices (id integer primary key, kind text not null, at_ms integer not null, backup_at_ms integer, settled integer not null default 0, seen_at_ms integer) strict",
  );
}

export function insertNotice(sqlite: Database, { kind, atMs, backupAtMs }: DatabaseNotice): void {
  makeNoticeTable(sqlite);
  sqlite
    .prepare("insert into _database_notices (kind, at_ms, backup_at_ms) values (?, ?, ?)")
    .run(kind, atMs, backupAtMs);
}

/** The latest one that no parent has seen yet. */
export function findNotice(sqlite: Database): KeptNotice | null {
  const row = sqlite
    .prepare<[], Omit<KeptNotice, "settled"> & { settled: number }>(
      "select id, kind, at_ms as atMs, backup_at_ms as backupAtMs, settled from _database_notices where seen_at_ms is null order by id desc limit 1",
    )
    .get();
  return row ? { ...row, settled: row.settled === 1 } : null;
}

/** To be called in the transaction that writes what it costs. */
export function settleNotice(sqlite: Database, id: number): void {
  sqlite.prepare("update _database_notices set settled = 1 where id = ?").run(id);
}

/** A parent has seen all that there is. */
export function dismissNotices(sqlite: Database, atMs: number): void {
  sqlite.prepare("update _database_notices set seen_at_ms = ? where seen_at_ms is null").run(atMs);
}
