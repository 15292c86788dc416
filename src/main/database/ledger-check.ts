import type { Database } from "better-sqlite3";
import {
  follows,
  type JournalMark,
  journalStart,
  markAfter,
  openJournal,
  prepareJournalRead,
  sameMark,
} from "./journal";
import { type Census, checkMinutes, openCensus } from "./ledger-census";
import { damageTo, type LedgerDamage, LedgerDamaged } from "./ledger-damage";
import type { LedgerKey } from "./row-checksum";
import {
  firstRowid,
  isSound,
  listSealedShapes,
  nameOf,
  readSealedRows,
  type SealedShape,
} from "./sealed-shape";

const page = 1000;

/** Everything at once. Empty where the ledger is as it was written. */
export function checkLedger(sqlite: Database, key: LedgerKey): LedgerDamage[] {
  return [...checkLedgerInSlices(sqlite, key)].flat();
}

/**
 * The same in slices of some milliseconds, between which the ledger may go on growing. A household of many years takes
 * a second in all.
 */
export function* checkLedgerInSlices(sqlite: Database, key: LedgerKey): Generator<LedgerDamage[]> {
  for (const shape of listSealedShapes(sqlite)) yield* checkRows(sqlite, key, shape);
  if (!isAccepted(sqlite)) yield* checkMinutes(sqlite, page);
  yield* checkJournal(sqlite, key);
}

function* checkRows(sqlite: Database, key: LedgerKey, shape: SealedShape): Generator<LedgerDamage[]> {
  const read = (after: number) => readSealedRows(sqlite, shape, after, page);
  for (let rows = read(firstRowid); rows.length > 0; rows = read(rows.at(-1)?.rowid ?? firstRowid)) {
    const changed = rows.filter((row) => !isSound(key, shape, row)).map((row) => nameOf(shape, row));
    yield changed.length > 0 ? [damageTo(shape.table, "changed", changed)] : [];
  }
}

/** The last slice holds the journal's end against the head and against the tables that are made from it. */
function* checkJournal(sqlite: Database, key: LedgerKey): Generator<LedgerDamage[]> {
  const read = prepareJournalRead(sqlite);
  const census = openCensus(sqlite);
  let mark = journalStart;
  for (;;) {
    const rows = read.all(mark.seq, page);
    const wrong: string[] = [];
    for (const row of rows) {
      census.note(row);
      if (!follows(key, mark, row)) wrong.push(String(row.seq));
      mark = markAfter(row);
    }
    const changed = wrong.length > 0 ? [damageTo("journal", "changed", wrong)] : [];
    if (rows.length === page) yield changed;
    else return yield [...changed, ...checkEnd(sqlite, key, mark, census)];
  }
}

function checkEnd(sqlite: Database, key: LedgerKey, mark: JournalMark, census: Census): LedgerDamage[] {
  try {
    const journal = openJournal(sqlite, key);
    if (!sameMark(journal.head(), mark)) return [damageTo("journal", "missing", [String(mark.seq + 1)])];
    return isAccepted(sqlite) ? [] : census.missing();
  } catch (error) {
    if (error instanceof LedgerDamaged) return error.damages.filter(({ what }) => what === "missing");
    throw error;
  }
}

/** Until it is mended, an accepted ledger need not be complete. Whether the flag itself is ours, the head's checksum says. */
function isAccepted(sqlite: Database): boolean {
  return sqlite.prepare("select 1 from ledger_head where accepted = 1").get() !== undefined;
}
