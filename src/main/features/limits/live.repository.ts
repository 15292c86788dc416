import type { SqliteFile } from "../../database/connection";
import { damageTo, LedgerDamaged } from "../../database/ledger-damage";
import type { LedgerKey } from "../../database/row-checksum";
import { accountingClock, leases } from "../../database/schema";
import { openSealedTable } from "../../database/sealed-table";
import type { LiveChange } from "./ledger/change";
import type { AccountingClock, Session } from "./ledger/ledger";

/** What is written over in place: the accounting clock, and the lease of each player that is open. Reading throws LedgerDamaged. */
export interface LiveTables {
  write(change: LiveChange): void;
  clock(): AccountingClock;
  sessions(): Session[];
  clear(): void;
}

export function openLiveTables(sqlite: SqliteFile, key: LedgerKey): LiveTables {
  const clocks = openSealedTable(sqlite, key, accountingClock);
  const leased = openSealedTable(sqlite, key, leases);
  return {
    write(change) {
      switch (change.kind) {
        case "clock.advanced": {
          const { notice, ...clock } = change.clock;
          return clocks.put({ id: 1, ...clock, notice: notice && JSON.stringify(notice) });
        }
        case "session.replaced":
          return leased.put({ token: change.session.token, session: JSON.stringify(change.session) });
        case "session.closed":
          return leased.remove(change.token);
      }
    },
    clock() {
      const row = clocks.find(1);
      if (!row) throw new LedgerDamaged([damageTo("accounting_clock", "missing", ["1"])]);
      const { id: _, notice, ...clock } = row;
      return { ...clock, notice: notice === null ? null : JSON.parse(notice) };
    },
    sessions: () => leased.list().map(({ session }) => JSON.parse(session) as Session),
    clear() {
      clocks.clear();
      leased.clear();
    },
  };
}
