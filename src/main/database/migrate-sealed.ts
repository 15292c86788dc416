import type { Database } from "better-sqlite3";
import { sealLedger } from "./ledger-seal";
import { type Migration, migrate } from "./migrate";
import type { LedgerKey } from "./row-checksum";
import { hasLedger } from "./sealed-shape";

/** Every step that is waiting, with the ledger sealed anew in each step's own transaction. It was checked before. */
export function migrateSealed(sqlite: Database, migrations: readonly Migration[], key: LedgerKey): string[] {
  return migrate(sqlite, migrations, migrations.length, (stepped) => {
    if (hasLedger(stepped)) sealLedger(stepped, key);
  });
}
