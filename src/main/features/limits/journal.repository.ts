import { LimitsPolicy } from "@shared/model/limits-policy";
import type { SqliteFile } from "../../database/connection";
import {
  type JournalLine,
  type JournalMark,
  type JournalRow,
  journalStart,
  openJournal,
} from "../../database/journal";
import type { LedgerKey } from "../../database/row-checksum";
import type { JournalEntry } from "./ledger/change";

/** The journal as the ledger knows it. Everything throws LedgerDamaged where it is not as it was written. */
export interface EntryJournal {
  head(): JournalMark;
  /** In the caller's transaction. */
  append(entries: readonly JournalEntry[]): void;
  /** All entries, or those after a mark. */
  read(after?: JournalMark): JournalEntry[];
  /** It was sealed although it was not as it had been written, and what it says may not fit together. */
  isAccepted(): boolean;
  /** What can be read of it. */
  readWhatCan(): JournalEntry[];
  clear(): void;
}

export function openEntryJournal(sqlite: SqliteFile, key: LedgerKey): EntryJournal {
  const journal = openJournal(sqlite, key);
  return {
    head: journal.head,
    append: (entries) => journal.append(linesOf(entries, journal.openDay())),
    read: (after = journalStart) => journal.readAfter(after).map(entryOf),
    isAccepted: journal.isAccepted,
    readWhatCan: () => journal.readAfter(journalStart).flatMap(entryIfReadable),
    clear: journal.clear,
  };
}

/** Each line bears the accounting day that was open then. */
function linesOf(entries: readonly JournalEntry[], openDay: string | undefined): JournalLine[] {
  let accountingDay = openDay;
  return entries.map((entry) => {
    accountingDay = "day" in entry ? entry.day : accountingDay;
    if (accountingDay === undefined) throw new Error(`${entry.kind} came before the household was opened`);
    return {
      atMs: Math.round(entry.atMs),
      accountingDay,
      kind: entry.kind,
      profileId: "profileId" in entry ? entry.profileId : null,
      data: JSON.stringify(entry),
    };
  });
}

function entryIfReadable(row: JournalRow): JournalEntry[] {
  try {
    return [entryOf(row)];
  } catch {
    return [];
  }
}

/** A policy that was written before a field existed has that field's default. */
function entryOf({ data }: JournalRow): JournalEntry {
  const entry = JSON.parse(data) as JournalEntry;
  return "policy" in entry ? { ...entry, policy: LimitsPolicy.parse(entry.policy) } : entry;
}
