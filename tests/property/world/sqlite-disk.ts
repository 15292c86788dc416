import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { checkLedger } from "@main/database/ledger-check";
import * as schema from "@main/database/schema";
import type { Change, JournalEntry } from "@main/features/limits/ledger/change";
import type { Ledger } from "@main/features/limits/ledger/ledger";
import { createLedgerStore, type StoredLedger } from "@main/features/limits/ledger-store";
import Sqlite, { type Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { compareLedger } from "../../main/features/limits/store/compare-ledger";
import { makeDatabase, testKey } from "../../main/features/limits/store/disk-ledger";
import { watchWrites } from "../../main/features/limits/store/interrupted";
import { filmRow } from "../../support/film-row";
import { Violation } from "../invariants/violation";
import { films, placeholderFilm } from "./films";
import { type Disk, isEntry, PowerCut } from "./memory-store";

/** A database that knows everybody who may come into a house of the model, to be copied for each of them. */
export function makeTemplate(folder: string): string {
  const file = join(folder, "template.db");
  const sqlite = makeDatabase(file);
  const ids = [0, 1, 2]
    .map((child) => `child-${child}`)
    .concat([0, 1, 2, 3, 4].map((guest) => `guest-${guest}`));
  for (const id of ids)
    sqlite.prepare("insert into profiles values (?, ?, 'fox', 'coral', 0, 1, null)").run(id, id);
  for (const { videoId } of [...films, placeholderFilm])
    sqlite.prepare(filmRow.replace("insert", "insert or ignore")).run(videoId, `hash ${videoId}`);
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  return file;
}

/** The real store in a real file. A crash falls between any two of its writes, or right after their commit. */
export class SqliteDisk implements Disk {
  readonly journal: JournalEntry[] = [];
  private readonly file: string;
  private readonly onDurable: (changes: readonly Change[]) => void;
  private sqlite: Database;
  private store: StoredLedger;
  private pending: readonly Change[] = [];
  private cut: "before-commit" | "after-commit" | null = null;
  private cuts = 0;
  private writes = 0;

  constructor(template: string, file: string, onDurable: (changes: readonly Change[]) => void) {
    copyFileSync(template, file);
    this.file = file;
    this.onDurable = onDurable;
    this.sqlite = this.open();
    this.store = this.prepare();
  }

  private open(): Database {
    const sqlite = new Sqlite(this.file);
    // What is simulated is the end of a process, which the system's own cache outlives.
    for (const pragma of ["journal_mode = WAL", "synchronous = OFF", "foreign_keys = ON"])
      sqlite.pragma(pragma);
    return sqlite;
  }

  private prepare(): StoredLedger {
    const failing = watchWrites(this.sqlite, () => {
      if (this.cut !== "before-commit") return;
      this.writes += 1;
      if (this.writes > this.cuts % 7) throw new PowerCut(`before write ${this.writes}`);
    });
    return createLedgerStore(failing, testKey);
  }

  close(): void {
    this.sqlite.close();
  }

  cutPower(when: "before-commit" | "after-commit" | null): void {
    this.cut = when;
    if (when !== null) this.cuts += 1;
    this.writes = 0;
  }

  reopen(): void {
    this.cut = null;
    this.close();
    this.sqlite = this.open();
    this.store = this.prepare();
  }

  load(): Ledger | undefined {
    const ledger = this.store.load();
    const damage = [
      ...checkLedger(this.sqlite, testKey),
      ...(ledger ? compareLedger(this.sqlite, testKey, ledger) : []),
    ];
    if (damage.length > 0) throw new Violation(`the disk is not whole: ${JSON.stringify(damage)}`);
    return ledger;
  }

  commit(tx: never, changes: readonly Change[]): void {
    this.store.commit(tx, changes);
    this.pending = changes;
  }

  transaction<T>(steps: (tx: never) => T): T {
    this.pending = [];
    const db = drizzle({ client: this.sqlite, schema });
    const answer = db.transaction((tx) => steps(tx as never), { behavior: "immediate" });
    this.journal.push(...this.pending.filter(isEntry));
    this.onDurable(this.pending);
    if (this.cut === "after-commit" && this.pending.length > 0) throw new PowerCut("after the commit");
    return answer;
  }
}
