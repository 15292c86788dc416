import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkLedgerInSlices } from "@main/database/ledger-check";
import { loadMigrations } from "@main/database/migrate";
import { migrateSealed } from "@main/database/migrate-sealed";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import Sqlite, { type Database } from "better-sqlite3";
import { dayOf, fillLedger, benchKey as key, startOf } from "./filled-ledger";
import { compare, type Measurement, mediansInTurns, milliseconds } from "./measure";

const past = { days: 1000, playsPerDay: 10 };

function longestSliceMs(sqlite: Database): number {
  const slices = checkLedgerInSlices(sqlite, key);
  for (let longest = 0; ; ) {
    const begun = performance.now();
    const { done } = slices.next();
    longest = Math.max(longest, performance.now() - begun);
    if (done) return longest;
  }
}

/** The ledger on disk, after a thousand days: the commit of a start beside a bare insert, and what a start of Matinee reads. */
export async function benchLedger(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  try {
    sqlite.pragma("journal_mode = WAL");
    migrateSealed(sqlite, loadMigrations("migrations"), key);
    const { days, playsPerDay } = past;
    const commit = fillLedger(sqlite, past);
    sqlite.exec("create table bare (id integer primary key, day text not null) strict");
    const bare = sqlite.prepare("insert into bare (day) values (?)");
    let playId = (days + 1) * playsPerDay;
    const start = () => commit([startOf(playId++, days)]);
    const insert = () => bare.run(dayOf(days));
    const all = () => sqlite.prepare("select * from journal").all();
    const plays = days * playsPerDay;
    const readAll = milliseconds(all);
    return [
      compare(
        "commit of a start, synced, beside a bare synced insert",
        "µs",
        ...mediansInTurns(start, insert),
        3,
      ),
      compare(
        `the ledger made again after ${plays} plays, beside reading its journal`,
        "ms",
        milliseconds(() => createLedgerStore(sqlite, key).load()),
        readAll,
        2,
      ),
      compare(
        `all checksums of ${plays} plays, beside reading their journal`,
        "ms",
        milliseconds(() => [...checkLedgerInSlices(sqlite, key)]),
        readAll,
        30,
      ),
      compare("the longest slice of that, beside a tenth of a second", "ms", longestSliceMs(sqlite), 100, 1),
    ];
  } finally {
    sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
