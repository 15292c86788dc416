import type { SqliteFile } from "../../database/connection";
import { damageTo, LedgerDamaged } from "../../database/ledger-damage";
import type { LedgerKey } from "../../database/row-checksum";
import { playDays, plays } from "../../database/schema";
import { openSealedTable, type Unsealed } from "../../database/sealed-table";
import type { JournalEntry } from "./ledger/change";

type PlayRow = Unsealed<typeof plays>;
export type PlayEntry = Extract<JournalEntry, { playId: number }>;
type Started = Extract<PlayEntry, { kind: "play.started" }>;

/** The plays, and their minutes by day, as the journal's entries make them one after the other. */
export interface PlayTables {
  write(entry: PlayEntry): void;
  /** Whatever belongs to later days belongs to this one. */
  redate(day: string): void;
  clear(): void;
}

export function openPlayTables(sqlite: SqliteFile, key: LedgerKey): PlayTables {
  const rows = openSealedTable(sqlite, key, plays);
  const days = openSealedTable(sqlite, key, playDays);
  const later = sqlite.prepare<[string], number>("select id from plays where accounting_day > ?").pluck();
  const laterDays = sqlite.prepare<[string], { playId: number; day: string }>(
    "select play_id as playId, accounting_day as day from play_days where accounting_day > ?",
  );

  function get(playId: number): PlayRow {
    const row = rows.find(playId);
    if (!row) throw new LedgerDamaged([damageTo("plays", "missing", [String(playId)])]);
    return row;
  }
  function addMinutes(
    { id: playId, profileId, kind }: PlayRow,
    accountingDay: string,
    seconds: number,
  ): void {
    const before = days.find(playId, accountingDay)?.watchedSeconds ?? 0;
    days.put({ playId, accountingDay, profileId, kind, watchedSeconds: before + seconds });
  }
  return {
    write(entry) {
      if (entry.kind === "play.started") return rows.put(startedRow(entry));
      const row = get(entry.playId);
      rows.put(changedRow(row, entry));
      if (entry.kind === "play.charged") addMinutes(row, entry.day, entry.seconds);
    },
    redate(day) {
      for (const id of later.all(day)) rows.put({ ...get(id), accountingDay: day });
      for (const { playId, day: was } of laterDays.all(day)) {
        addMinutes(get(playId), day, days.find(playId, was)?.watchedSeconds ?? 0);
        days.remove(playId, was);
      }
    },
    clear() {
      days.clear();
      rows.clear();
    },
  };
}

function startedRow(entry: Started): PlayRow {
  const { playId: id, playKind: kind, day: accountingDay, profileId, videoId, counted } = entry;
  return {
    ...{ id, profileId, videoId, kind, accountingDay, counted },
    startedAtMs: Math.round(entry.atMs),
    endedAtMs: null,
    watchedSeconds: 0,
    positionSeconds: entry.positionSeconds,
    durationSeconds: entry.durationSeconds,
    refunded: false,
    refundReason: null,
    completed: false,
    skipped: false,
    endReason: null,
    endRule: null,
  };
}

function changedRow(row: PlayRow, entry: Exclude<PlayEntry, Started>): PlayRow {
  const changed = { ...row, ...changesOf(row, entry) };
  return { ...changed, skipped: wasSkipped(changed) };
}

function changesOf(row: PlayRow, entry: Exclude<PlayEntry, Started>): Partial<PlayRow> {
  switch (entry.kind) {
    case "play.resumed":
      return { endedAtMs: null, endReason: null, endRule: null };
    case "play.charged":
      return {
        watchedSeconds: row.watchedSeconds + entry.seconds,
        positionSeconds: entry.positionSeconds,
        completed: row.completed || entry.completed,
      };
    case "play.refunded":
      return row.counted && !row.refunded ? { refunded: true, refundReason: entry.why } : {};
    case "play.ended":
      return {
        endedAtMs: Math.round(entry.atMs),
        endReason: entry.reason,
        endRule: entry.rule,
        positionSeconds: entry.positionSeconds,
        completed: row.completed || entry.completed,
      };
  }
}

/** Left, also by starting another, before a tenth of it was seen. */
function wasSkipped({ kind, endReason, completed, watchedSeconds, durationSeconds }: PlayRow): boolean {
  const left = endReason === "left" || endReason === "superseded";
  return (
    left &&
    kind !== "placeholder" &&
    !completed &&
    durationSeconds !== null &&
    watchedSeconds < durationSeconds / 10
  );
}
