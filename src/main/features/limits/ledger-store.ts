import type { Connection, SqliteFile } from "../../database/connection";
import type { LedgerKey } from "../../database/row-checksum";
import { openCheckpointTable } from "./checkpoints.repository";
import { openEntryJournal } from "./journal.repository";
import { applyChanges, foundLedger } from "./ledger/apply.policy";
import type { Change, JournalEntry, LiveChange } from "./ledger/change";
import type { AccountingClock, Ledger } from "./ledger/ledger";
import { ledgerFromJson, ledgerShape, ledgerToJson } from "./ledger-json.policy";
import { mendLedger } from "./ledger-mending";
import { openLedgerTables } from "./ledger-tables";
import { openLiveTables } from "./live.repository";

/** The ledger on disk. Both throw LedgerDamaged where something is not as it was written, unless it was accepted. */
export interface StoredLedger {
  /** Made again from the journal, the clock and the leases; undefined before the household was opened. */
  load(): Ledger | undefined;
  /** In the caller's transaction. A day that opens leaves a checkpoint. */
  commit(tx: Connection, changes: readonly Change[]): void;
}

/** More entries than this since the last checkpoint are worth a new one at the start. */
const longReplay = 2000;

/** Compiles every statement of the ledger once for this connection. */
export function createLedgerStore(sqlite: SqliteFile, key: LedgerKey): StoredLedger {
  const journal = openEntryJournal(sqlite, key);
  const checkpoints = openCheckpointTable(sqlite, key);
  const tables = openLedgerTables(sqlite, key);
  const live = openLiveTables(sqlite, key);

  /** What the journal says, with the clock as it is now and nobody before a player. */
  function replay(): { ledger: Ledger; entries: number } {
    const checkpoint = checkpoints.latest(ledgerShape);
    const entries = journal.read(checkpoint);
    const clock = live.clock();
    const begun = checkpoint ? { ...ledgerFromJson(checkpoint.ledger), clock } : beginning(entries[0], clock);
    return { ledger: applyChanges(begun, entries), entries: entries.length };
  }
  function keepCheckpoint(ledger: Ledger): void {
    checkpoints.put({ ...journal.head(), shape: ledgerShape, ledger: ledgerToJson(ledger) });
  }
  const mend = sqlite.transaction(() => mendLedger({ journal, tables, live }));
  return {
    load() {
      if (journal.isAccepted()) mend();
      if (journal.head().seq === 0) return undefined;
      const { ledger, entries } = replay();
      if (entries > longReplay) keepCheckpoint(ledger);
      const sessions = new Map(live.sessions().map((session) => [session.token, session]));
      return { ...ledger, sessions };
    },
    commit(_tx, changes) {
      if (!sqlite.inTransaction) throw new Error("the ledger is written in its caller's transaction");
      const entries = changes.filter(isEntry);
      if (entries.length > 0) journal.append(entries);
      for (const change of changes)
        if (isEntry(change)) tables.write(change);
        else live.write(change);
      if (entries.some(({ kind }) => kind === "day.opened")) keepCheckpoint(replay().ledger);
    },
  };
}

const liveKinds: ReadonlySet<Change["kind"]> = new Set<LiveChange["kind"]>([
  "clock.advanced",
  "session.replaced",
  "session.closed",
]);

function isEntry(change: Change): change is JournalEntry {
  return !liveKinds.has(change.kind);
}

function beginning(first: JournalEntry | undefined, clock: AccountingClock): Ledger {
  if (first?.kind !== "household.opened") throw new Error("the journal does not begin with the household");
  return foundLedger(first, clock);
}
