import { LimitsPolicy } from "@shared/model/limits-policy";
import { eq } from "drizzle-orm";
import type { Connection, SqliteFile } from "../../database/connection";
import type { LedgerKey } from "../../database/row-checksum";
import { limitsPolicies } from "../../database/schema";
import { openSealedTable } from "../../database/sealed-table";

/** The policy in force for each profile. */
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

/** The ledger knows it, too; this is for queries. */
export function findPolicy(db: Connection, profileId: string): LimitsPolicy | undefined {
  const row = db.select().from(limitsPolicies).where(eq(limitsPolicies.profileId, profileId)).get();
  return row && LimitsPolicy.parse(JSON.parse(row.policy));
}
