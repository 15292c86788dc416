import { createSecretKey } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkLedgerInSlices } from "@main/database/ledger-check";
import { loadMigrations } from "@main/database/migrate";
import { migrateSealed } from "@main/database/migrate-sealed";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount, openHousehold } from "@main/features/limits/ledger/household.policy";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import { defaultPolicy } from "@shared/model/limits-policy";
import Sqlite, { type Database } from "better-sqlite3";
import { compare, type Measurement, median } from "./measure";

const key = createSecretKey(Buffer.alloc(32, 1));
const days = 1000;
const playsPerDay = 10;
const firstDay = Date.parse("2026-03-02");
const dayMs = 86_400_000;

function dayOf(index: number): string {
  return new Date(firstDay + index * dayMs).toISOString().slice(0, 10);
}

function startOf(playId: number, index: number): Change {
  return {
    ...{
      kind: "play.started",
      profileId: "mia",
      playId,
      videoId: null,
      playKind: "programme",
      day: dayOf(index),
    },
    ...{ counted: true, durationSeconds: 600, positionSeconds: 0, atMs: firstDay + index * dayMs },
  };
}

function playOf(playId: number, index: number): Change[] {
  const common = {
    profileId: "mia",
    playId,
    atMs: firstDay + index * dayMs,
    positionSeconds: 540,
    completed: true,
  };
  return [
    startOf(playId, index),
    { kind: "play.charged", ...common, day: dayOf(index), seconds: 540 },
    { kind: "play.ended", ...common, reason: "completed", rule: null },
  ];
}

/** A household that watched ten programmes a day, and how its changes are committed. */
function fill(sqlite: Database): (changes: readonly Change[]) => void {
  const store = createLedgerStore(sqlite, key);
  const inTransaction = sqlite.transaction((changes: readonly Change[]) =>
    store.commit(undefined as never, changes),
  );
  const commit = (changes: readonly Change[]) => inTransaction.immediate(changes);
  sqlite.exec("insert into profiles values ('mia', 'Mia', 'fox', 'coral', 0, 1, null)");
  const reading = {
    wallMs: firstDay,
    uptimeMs: 0,
    monotonicMs: 0,
    bootId: "bench",
    synchronised: "yes",
  } as const;
  const time = { timeZone: "UTC", dayStartMinute: 0, firstWeekday: "monday" } as const;
  const now = { ms: firstDay, monotonicMs: 0 };
  commit([...openHousehold(reading, time).changes, ...openAccount(now, "mia", false, defaultPolicy)]);
  sqlite.pragma("synchronous = OFF");
  for (let index = 1; index <= days; index++)
    commit([
      { kind: "day.opened", day: dayOf(index), atMs: firstDay + index * dayMs },
      ...Array.from({ length: playsPerDay }, (_, play) => playOf(index * playsPerDay + play, index)).flat(),
    ]);
  sqlite.pragma("synchronous = FULL");
  return commit;
}

function longestSliceMs(sqlite: Database): number {
  const slices = checkLedgerInSlices(sqlite, key);
  for (let longest = 0; ; ) {
    const begun = performance.now();
    const { done } = slices.next();
    longest = Math.max(longest, performance.now() - begun);
    if (done) return longest;
  }
}

/** Median microseconds of each, taken in turns, so that both meet the same disk. */
function mediansInTurns(ours: () => unknown, peer: () => unknown, runs = 300): [number, number] {
  const samples = Array.from(
    { length: runs },
    () => [milliseconds(ours) * 1000, milliseconds(peer) * 1000] as const,
  );
  return [median(samples.map(([mine]) => mine)), median(samples.map(([, theirs]) => theirs))];
}

function milliseconds(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

/** The ledger on disk, after a thousand days: the commit of a start beside a bare insert, and what a start of Matinee reads. */
export async function benchLedger(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  try {
    sqlite.pragma("journal_mode = WAL");
    migrateSealed(sqlite, loadMigrations("migrations"), key);
    const commit = fill(sqlite);
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
