import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadMigrations } from "@main/database/migrate";
import { migrateSealed } from "@main/database/migrate-sealed";
import * as schema from "@main/database/schema";
import { endPlay, reportPlay } from "@main/features/limits/ledger/follow.policy";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import type { LedgerKeeper } from "@main/features/limits/ledger-keeper.service";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import { createLimitsService } from "@main/features/limits/limits.service";
import { openLedger } from "@main/features/limits/open-ledger.service";
import Sqlite, { type Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { benchKey, boot, dayOf, fillLedger, instantOf } from "./filled-ledger";
import { compare, type Measurement, medianMicroseconds, mediansInTurns, milliseconds } from "./measure";

const past = { days: 1000, playsPerDay: 100 };
const plays = past.days * past.playsPerDay;
const films = 400;
const everything = { hasFreeProgramme: () => true, isShown: () => true, isAllowed: () => true };
const film = { durationSeconds: 600, positionSeconds: 0, free: false, contentAllowed: true };

/** The ledger as Matinee opens it, on the last of its days. */
function open(sqlite: Database): LedgerKeeper {
  const db = drizzle({ client: sqlite, schema });
  const begun = performance.now();
  const passedMs = () => performance.now() - begun;
  const wallMs = () => instantOf(past.days) + Math.round(passedMs());
  const uptimeMs = () => Math.round(passedMs());
  const clock = { wallMs, uptimeMs, monotonicMs: passedMs, bootId: boot.bootId };
  return openLedger({
    store: createLedgerStore(sqlite, benchKey),
    clock: {
      ...clock,
      read: () => ({ ...boot, wallMs: wallMs(), uptimeMs: uptimeMs(), monotonicMs: passedMs() }),
    },
    firstTime: { timeZone: "UTC", dayStartMinute: 0, firstWeekday: "monday" },
    transaction: (steps) => db.transaction(steps, { behavior: "immediate" }),
    record: () => undefined,
  }).keeper;
}

/** An end and a new start, and the report that pays the next lease, each committed and synced. */
function watch(keeper: LedgerKeeper) {
  let starts = 0;
  let positionSeconds = 0;
  const token = () => `token-${starts}`;
  return {
    start() {
      keeper.transact((book) => {
        const left = { token: token(), positionSeconds, reason: "left" } as const;
        book.write(endPlay(book.ledger(), book.now, left).changes);
        starts += 1;
        const video = { ...film, free: true, videoId: 1 + (starts % films) };
        const request = { askers: [{ profileId: "mia", video }], token: token(), connectionId: "bench" };
        book.write(startProgramme(book.ledger(), book.now, request).changes);
      });
    },
    report() {
      positionSeconds += 1;
      const said = { token: token(), positionSeconds, state: "playing" } as const;
      keeper.transact((book) => book.write(reportPlay(book.ledger(), book.now, said).changes));
    },
  };
}

/** The limits over a household with 100,000 plays: a verdict, the commits of a start and of a lease, and loading it all. */
export async function benchLimits(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  try {
    sqlite.pragma("journal_mode = WAL");
    migrateSealed(sqlite, loadMigrations("migrations"), benchKey);
    fillLedger(sqlite, past);
    const addFilm = sqlite.prepare(
      `insert into videos (id, kind, title, sort_key, named_placeholder, picture, added_at_ms, described, state, in_library, offered)
       values (?, 'film', 'Film', 'film', 0, 'ready', 1, '{}', 'ready', 1, 1)`,
    );
    for (let videoId = 1; videoId <= films; videoId++) addFilm.run(videoId);
    sqlite.exec("create table bare (id integer primary key, day text not null) strict");
    const insert = sqlite.prepare("insert into bare (day) values (?)");
    const count = sqlite.prepare(
      "select count(*) from plays where profile_id = ? and accounting_day = ? and counted = 1 and refunded = 0",
    );
    const today = dayOf(past.days);
    const bare = () => insert.run(today);
    const keeper = open(sqlite);
    const limits = createLimitsService(keeper, everything);
    const verdictUs = medianMicroseconds(() => limits.verdict("mia", { ...film, videoId: 1 }));
    const countUs = medianMicroseconds(() => count.get("mia", today));
    const { start, report } = watch(keeper);
    const journal = sqlite.prepare("select * from journal");
    return [
      compare(`verdict at ${plays} plays, beside its bar of 50 µs`, "µs", verdictUs, 50, 1),
      compare("the same, beside a bare count of today's", "µs", verdictUs, countUs, 17),
      compare(
        "commit of an end and a start, beside a bare synced insert",
        "µs",
        ...mediansInTurns(start, bare),
        8,
      ),
      compare("commit of a lease, beside a bare synced insert", "µs", ...mediansInTurns(report, bare), 3),
      compare(
        `the ledger loaded at ${plays} plays, beside reading its journal`,
        "ms",
        milliseconds(() => createLedgerStore(sqlite, benchKey).load()),
        milliseconds(() => journal.all()),
        2,
      ),
    ];
  } finally {
    sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
