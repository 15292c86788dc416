import type { Database } from "better-sqlite3";
import { damageTo, LedgerDamaged } from "./ledger-damage";
import { type LedgerKey, rowChecksum } from "./row-checksum";
import { ledgerHead } from "./schema";
import { openSealedTable } from "./sealed-table";

/** What a line says. `data` is JSON. */
export interface JournalLine {
  readonly atMs: number;
  readonly accountingDay: string;
  readonly kind: string;
  readonly profileId: string | null;
  readonly data: string;
}

export interface JournalRow extends JournalLine {
  readonly seq: number;
  readonly checksum: Buffer;
}

/** A place in the journal: after line `seq`, with the checksum that the next line goes on from. */
export interface JournalMark {
  readonly seq: number;
  readonly journalChecksum: Buffer;
}

export const journalStart: JournalMark = { seq: 0, journalChecksum: Buffer.alloc(0) };

/** The append-only journal of one connection. Everything throws LedgerDamaged where a line, or the end, is not as it was written. */
export interface Journal {
  head(): JournalMark;
  /** The accounting day of the last line; undefined before the first one. */
  openDay(): string | undefined;
  /** In the caller's transaction. */
  append(lines: readonly JournalLine[]): void;
  /** The lines after a mark, to the head. */
  readAfter(mark: JournalMark): JournalRow[];
  /** It was sealed although it was not as it had been written. */
  isAccepted(): boolean;
  /** In the caller's transaction. */
  clear(): void;
}

export function openJournal(sqlite: Database, key: LedgerKey): Journal {
  const heads = openSealedTable(sqlite, key, ledgerHead);
  const dayOf = sqlite.prepare<[number], string>("select accounting_day from journal where seq = ?").pluck();
  const insert = sqlite.prepare("insert into journal values (?, ?, ?, ?, ?, ?, ?)");
  const after = prepareJournalRead(sqlite);

  const remove = sqlite.prepare("delete from journal");

  function head() {
    const found = heads.find(1);
    if (!found) throw missing("ledger_head", "1");
    return found;
  }
  return {
    head,
    openDay() {
      const { seq } = head();
      const day = dayOf.get(seq);
      if (seq > 0 && day === undefined) throw missing("journal", String(seq));
      return day;
    },
    append(lines) {
      const { seq, journalChecksum } = head();
      let mark: JournalMark = { seq, journalChecksum };
      for (const line of lines) {
        mark = { seq: mark.seq + 1, journalChecksum: lineChecksum(key, mark, line) };
        const { atMs, accountingDay, kind, profileId, data } = line;
        insert.run(mark.seq, atMs, accountingDay, kind, profileId, data, mark.journalChecksum);
      }
      heads.put({ id: 1, accepted: false, ...mark });
    },
    isAccepted: () => head().accepted,
    clear() {
      remove.run();
      heads.put({ id: 1, accepted: false, ...journalStart });
    },
    readAfter(mark) {
      const rows = after.all(mark.seq, -1);
      let last = mark;
      for (const row of rows) {
        if (!follows(key, last, row))
          throw new LedgerDamaged([damageTo("journal", "changed", [String(row.seq)])]);
        last = markAfter(row);
      }
      if (!sameMark(last, head())) throw missing("journal", String(last.seq + 1));
      return rows;
    },
  };
}

/** Lines after a seq, so many at most; -1: all. */
export function prepareJournalRead(sqlite: Database) {
  return sqlite.prepare<[number, number], JournalRow>(
    `select seq, at_ms as atMs, accounting_day as accountingDay, kind, profile_id as profileId, data, checksum
     from journal where seq > ? order by seq limit ?`,
  );
}

export function lineChecksum(key: LedgerKey, before: JournalMark, line: JournalLine): Buffer {
  const { atMs, accountingDay, kind, profileId, data } = line;
  const values = [before.seq + 1, atMs, accountingDay, kind, profileId, data];
  return rowChecksum(key, "journal", values, before.journalChecksum);
}

/** Is this the line that was written after the mark? */
export function follows(key: LedgerKey, mark: JournalMark, row: JournalRow): boolean {
  return row.seq === mark.seq + 1 && lineChecksum(key, mark, row).equals(row.checksum);
}

export function markAfter({ seq, checksum }: JournalRow): JournalMark {
  return { seq, journalChecksum: checksum };
}

export function sameMark(a: JournalMark, b: JournalMark): boolean {
  return a.seq === b.seq && a.journalChecksum.equals(b.journalChecksum);
}

function missing(table: string, row: string): LedgerDamaged {
  return new LedgerDamaged([damageTo(table, "missing", [row])]);
}
