import { Grant } from "@shared/model/grant";
import { and, desc, eq } from "drizzle-orm";
import type { Connection, SqliteFile } from "../../database/connection";
import { damageTo, LedgerDamaged } from "../../database/ledger-damage";
import type { LedgerKey } from "../../database/row-checksum";
import { grants } from "../../database/schema";
import { openSealedTable, type Unsealed } from "../../database/sealed-table";

/** Every grant that was made, those of the past and those taken back, too. */
export interface GrantTable {
  put(grant: Grant): void;
  takeBack(grantId: number, atMs: number): void;
  /** Changes every grant of a later day, and those made later than `ms`. */
  redate(day: string, ms: number, redated: (grant: Grant) => Grant): void;
  clear(): void;
}

export function openGrantTable(sqlite: SqliteFile, key: LedgerKey): GrantTable {
  const rows = openSealedTable(sqlite, key, grants);
  const later = sqlite
    .prepare<[string, number], number>("select id from grants where accounting_day > ? or granted_at_ms > ?")
    .pluck();

  function get(grantId: number): Grant {
    const row = rows.find(grantId);
    if (!row) throw new LedgerDamaged([damageTo("grants", "missing", [String(grantId)])]);
    return grantOf(row);
  }
  const put = (grant: Grant) => rows.put({ ...grant, draft: JSON.stringify(grant.draft) });
  return {
    put,
    takeBack: (grantId, atMs) => put({ ...get(grantId), takenBackAtMs: Math.round(atMs) }),
    redate(day, ms, redated) {
      for (const grantId of later.all(day, ms)) put(redated(get(grantId)));
    },
    clear: rows.clear,
  };
}

/** All of one accounting day, those taken back too, the latest first. */
export function listGrants(db: Connection, profileId: string, accountingDay: string): Grant[] {
  return db
    .select()
    .from(grants)
    .where(and(eq(grants.profileId, profileId), eq(grants.accountingDay, accountingDay)))
    .orderBy(desc(grants.id))
    .all()
    .map(grantOf);
}

function grantOf({ draft, ...row }: Unsealed<typeof grants>): Grant {
  return Grant.parse({ ...row, draft: JSON.parse(draft) });
}
