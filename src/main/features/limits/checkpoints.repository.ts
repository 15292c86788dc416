import type { SqliteFile } from "../../database/connection";
import type { JournalMark } from "../../database/journal";
import type { LedgerKey } from "../../database/row-checksum";
import { ledgerCheckpoints } from "../../database/schema";
import { openSealedTable } from "../../database/sealed-table";

const keep = 3;

/** The ledger as it was at a mark of the journal; `shape` says which fields it has. */
export interface Checkpoint extends JournalMark {
  readonly shape: number;
  readonly ledger: string;
}

export interface CheckpointTable {
  /** The latest of this shape. Throws LedgerDamaged. */
  latest(shape: number): Checkpoint | undefined;
  /** Keeps the newest three. */
  put(checkpoint: Checkpoint): void;
}

export function openCheckpointTable(sqlite: SqliteFile, key: LedgerKey): CheckpointTable {
  const rows = openSealedTable(sqlite, key, ledgerCheckpoints);
  const latest = sqlite
    .prepare<[number], number>("select seq from ledger_checkpoints where shape = ? order by seq desc limit 1")
    .pluck();
  const old = sqlite
    .prepare<[number], number>("select seq from ledger_checkpoints order by seq desc limit -1 offset ?")
    .pluck();
  return {
    latest(shape) {
      const seq = latest.get(shape);
      return seq === undefined ? undefined : rows.find(seq);
    },
    put(checkpoint) {
      rows.put(checkpoint);
      for (const seq of old.all(keep)) rows.remove(seq);
    },
  };
}
