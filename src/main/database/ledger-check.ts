import type { Database } from "better-sqlite3";
import {
  follows,
  type JournalMark,
  type JournalRow,
  journalStart,
  markAfter,
  openJournal,
  prepareJournalRead,
  sameMark,
} from "./journal";
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

const page = 2000;

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
  const told = new Map<Telling, Set<string | number>>();
  let mark = journalStart;
  for (;;) {
    const rows = read.all(mark.seq, page);
    const wrong: string[] = [];
    for (const row of rows) {
      note(told, row);
      if (!follows(key, mark, row)) wrong.push(String(row.seq));
      mark = markAfter(row);
    }
    const changed = wrong.length > 0 ? [damageTo("journal", "changed", wrong)] : [];
    if (rows.length === page) yield changed;
    else return yield [...changed, ...checkEnd(sqlite, key, mark), ...checkCounts(sqlite, told)];
  }
}

function checkEnd(sqlite: Database, key: LedgerKey, mark: JournalMark): LedgerDamage[] {
  try {
    const head = openJournal(sqlite, key).head();
    return sameMark(head, mark) ? [] : [damageTo("journal", "missing", [String(mark.seq + 1)])];
  } catch (error) {
    if (error instanceof LedgerDamaged) return error.damages.filter(({ what }) => what === "missing");
    throw error;
  }
}

/** Rows of these tables are never deleted; the journal tells of each. */
const tables = {
  "household.opened": "accounting_clock",
  "account.opened": "limits_policies",
  "grant.made": "grants",
  "play.started": "plays",
} as const;
type Telling = keyof typeof tables;

function note(told: Map<Telling, Set<string | number>>, { kind, profileId, seq }: JournalRow): void {
  const telling = kind as Telling;
  if (tables[telling] === undefined) return;
  const of = told.get(telling) ?? new Set();
  told.set(telling, of.add(telling === "account.opened" ? (profileId ?? seq) : seq));
}

function checkCounts(sqlite: Database, told: ReadonlyMap<Telling, Set<string | number>>): LedgerDamage[] {
  return [...told].flatMap(([telling, { size }]) => {
    const table = tables[telling];
    const count = size - (sqlite.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0);
    return count > 0 ? [{ what: "missing", table, rows: [], count }] : [];
  });
}
