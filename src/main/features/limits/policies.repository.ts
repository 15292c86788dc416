import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { SqliteFile } from "../../database/connection";
import type { LedgerKey } from "../../database/row-checksum";
import { limitsPolicies } from "../../database/schema";
import { openSealedTable } from "../../database/sealed-table";

/** The policy in force for each profile, for whoever looks into the database; the ledger has its own. */
export interface PolicyTable {
  put(profileId: string, policy: LimitsPolicy): void;
  clear(): void;
}

export function openPolicyTable(sqlite: SqliteFile, key: LedgerKey): PolicyTable {
  const rows = openSealedTable(sqlite, key, limitsPolicies);
  return {
    put: (profileId, policy) => rows.put({ profileId, policy: JSON.stringify(policy) }),
    clear: rows.clear,
  };
}
