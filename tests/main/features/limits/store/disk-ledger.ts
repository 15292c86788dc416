import { createSecretKey } from "node:crypto";
import { join } from "node:path";
import { sealLedger } from "@main/database/ledger-seal";
import { loadMigrations, migrate } from "@main/database/migrate";
import * as schema from "@main/database/schema";
import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount, openHousehold } from "@main/features/limits/ledger/household.policy";
import type { ClockReading, Ledger } from "@main/features/limits/ledger/ledger";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import { defaultPolicy } from "@shared/model/limits-policy";
import Sqlite, { type Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { onTestFinished } from "vitest";
import { filmRow } from "../../../../support/film-row";
import { migrationsFolder } from "../../../../support/paths";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";

export const testKey = createSecretKey(Buffer.alloc(32, 7));
export const children = ["mia", "noah", "zoe"] as const;
export const videoIds = [1, 2, 3, 4, 5] as const;
const migrations = loadMigrations(migrationsFolder);

/** The real tables in a real file, in the way of the real database. */
export function openFile(file: string): Database {
  const sqlite = new Sqlite(file);
  onTestFinished(() => void sqlite.close());
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("foreign_keys = ON");
  return sqlite;
}

/** A new database with three children and five films. */
export function makeDatabase(file = join(makeTemporaryFolder(), "matinee.db")): Database {
  const sqlite = openFile(file);
  migrate(sqlite, migrations);
  sealLedger(sqlite, testKey);
  for (const id of children)
    sqlite.prepare("insert into profiles values (?, ?, 'fox', 'coral', 0, 1, null)").run(id, id);
  for (const id of videoIds) sqlite.prepare(filmRow).run(id, `hash ${id}`);
  return sqlite;
}

/** Everything at once or nothing, as the kiosk commits. */
export function commit(
  sqlite: Database,
  changes: readonly Change[],
  store = createLedgerStore(sqlite, testKey),
): void {
  const db = drizzle({ client: sqlite, schema });
  db.transaction((tx) => store.commit(tx, changes), { behavior: "immediate" });
}

/** What a process that begins now would find. */
export function reload(sqlite: Database): Ledger {
  const ledger = createLedgerStore(sqlite, testKey).load();
  if (!ledger) throw new Error("nothing is on disk");
  return ledger;
}

/** Noon of the first day in Paris. */
export const firstReading: ClockReading = {
  wallMs: Date.parse("2026-03-02T11:00:00Z"),
  uptimeMs: 60_000,
  monotonicMs: 1000,
  bootId: "boot-1",
  synchronised: "yes",
};

/** A household that opens at that noon, with an account for each child. */
export function foundHousehold(): { ledger: Ledger; changes: Change[] } {
  const time = { timeZone: "Europe/Paris", dayStartMinute: 0, firstWeekday: "monday" } as const;
  const opened = openHousehold(firstReading, time);
  const now = { ms: opened.answer.clock.ms, monotonicMs: firstReading.monotonicMs };
  const accounts = children.flatMap((id) =>
    openAccount(now, id, id === "zoe", { ...defaultPolicy, ticketsPerDay: 9 }),
  );
  return { ledger: applyChanges(opened.answer, accounts), changes: [...opened.changes, ...accounts] };
}
