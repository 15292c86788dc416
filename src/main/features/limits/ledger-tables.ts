import type { SqliteFile } from "../../database/connection";
import type { LedgerKey } from "../../database/row-checksum";
import { openGrantTable } from "./grants.repository";
import type { JournalEntry } from "./ledger/change";
import { redateGrant } from "./ledger/redate.policy";
import { openPlayTables } from "./plays.repository";
import { openPolicyTable } from "./policies.repository";

/** Everything that others may query, made from the journal entry by entry: plays, their minutes, grants, policies. */
export interface LedgerTables {
  write(entry: JournalEntry): void;
  clear(): void;
}

export function openLedgerTables(sqlite: SqliteFile, key: LedgerKey): LedgerTables {
  const plays = openPlayTables(sqlite, key);
  const grants = openGrantTable(sqlite, key);
  const policies = openPolicyTable(sqlite, key);
  return {
    clear() {
      for (const table of [plays, grants, policies]) table.clear();
    },
    write(entry) {
      if ("playId" in entry) return plays.write(entry);
      switch (entry.kind) {
        case "account.opened":
        case "policy.replaced":
          return policies.put(entry.profileId, entry.policy);
        case "grant.made":
          return grants.put(entry.grant);
        case "grant.takenBack":
          return grants.takeBack(entry.grantId, entry.atMs);
        case "clock.corrected": {
          const { day, fromMs, atMs: toMs } = entry;
          plays.redate(day);
          return grants.redate(day, toMs, (grant) => redateGrant(grant, { day, fromMs, toMs }));
        }
      }
    },
  };
}
