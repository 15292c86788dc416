import type { Database } from "better-sqlite3";
import { journalStart, lineChecksum, prepareJournalRead } from "./journal";
import { type LedgerKey, rowChecksum } from "./row-checksum";
import { ledgerHead } from "./schema";
import { firstRowid, listSealedShapes, readSealedRows, type SealedShape } from "./sealed-shape";
import { openSealedTable } from "./sealed-table";

const page = 5000;

/** Seals whatever is there, in one transaction: after a step of a migration, over a ledger that was sound before it. */
export function sealLedger(sqlite: Database, key: LedgerKey): void {
  sealEverything(sqlite, key, false);
}

/**
 * Seals a ledger that is not as it was written, for want of a better one. Lines that are missing close up; what does not
 * fit together any more is let go when the ledger is next loaded.
 */
export function acceptLedger(sqlite: Database, key: LedgerKey): void {
  sealEverything(sqlite, key, true);
}

function sealEverything(sqlite: Database, key: LedgerKey, accepted: boolean): void {
  sqlite.transaction(() => {
    sqlite.exec("delete from ledger_checkpoints");
    sealJournal(sqlite, key, accepted);
    for (const shape of listSealedShapes(sqlite)) sealRows(sqlite, key, shape);
  })();
}

function sealJournal(sqlite: Database, key: LedgerKey, accepted: boolean): void {
  const read = prepareJournalRead(sqlite);
  const write = sqlite.prepare("update journal set seq = ?, checksum = ? where seq = ?");
  let mark = journalStart;
  for (let rows = read.all(0, page); rows.length > 0; rows = read.all(rows.at(-1)?.seq ?? 0, page))
    for (const row of rows) {
      const checksum = lineChecksum(key, mark, row);
      mark = { seq: mark.seq + 1, journalChecksum: checksum };
      write.run(mark.seq, checksum, row.seq);
    }
  openSealedTable(sqlite, key, ledgerHead).put({ id: 1, accepted, ...mark });
}

function sealRows(sqlite: Database, key: LedgerKey, shape: SealedShape): void {
  const write = sqlite.prepare(`update ${shape.table} set checksum = ? where rowid = ?`);
  const read = (after: number) => readSealedRows(sqlite, shape, after, page);
  for (let rows = read(firstRowid); rows.length > 0; rows = read(rows.at(-1)?.rowid ?? firstRowid))
    for (const { rowid, values } of rows) write.run(rowChecksum(key, shape.table, values), rowid);
}
