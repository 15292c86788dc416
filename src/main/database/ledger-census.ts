import type { Database } from "better-sqlite3";
import type { JournalRow } from "./journal";
import { damageTo, type LedgerDamage } from "./ledger-damage";

/** Rows of these tables are never deleted; the journal tells of each. */
const tables = {
  "household.opened": "accounting_clock",
  "account.opened": "limits_policies",
  "grant.made": "grants",
  "play.started": "plays",
} as const;
type Telling = keyof typeof tables;

/** Counts what the journal tells of, and finds whether it is still there: a checksum cannot show a row that is gone. */
export interface Census {
  note(row: JournalRow): void;
  missing(): LedgerDamage[];
}

export function openCensus(sqlite: Database): Census {
  const told = new Map<Telling, Set<string | number>>();
  return {
    note({ kind, profileId, seq }) {
      const telling = kind as Telling;
      if (tables[telling] === undefined) return;
      const of = told.get(telling) ?? new Set();
      told.set(telling, of.add(telling === "account.opened" ? (profileId ?? seq) : seq));
    },
    missing: () => [
      ...[...told].flatMap(([telling, { size }]) => lacking(sqlite, telling, size)),
      ...lostLeases(sqlite),
    ],
  };
}

function lacking(sqlite: Database, telling: Telling, told: number): LedgerDamage[] {
  const table = tables[telling];
  const there = sqlite.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
  return told > there ? [{ what: "missing", table, rows: [], count: told - there }] : [];
}

/** A play is open as long as somebody sits before its player: without its lease it would be watched for nothing. */
function lostLeases(sqlite: Database): LedgerDamage[] {
  const plays = sqlite
    .prepare<[], number>(
      `select id from plays where ended_at_ms is null and id not in (
         select json_extract(seat.value, '$.playId')
         from leases, json_each(iif(json_valid(session), session, '{}'), '$.seats') seat
       )`,
    )
    .pluck()
    .all();
  return plays.length > 0 ? [damageTo("leases", "missing", plays.map(String))] : [];
}

/** Plays whose minutes are not all in `play_days`, so many looked at in each step. */
export function* checkMinutes(sqlite: Database, page: number): Generator<LedgerDamage[]> {
  const read = sqlite.prepare<[number, number], { id: number; lacking: number }>(
    `select id, watched_seconds > 0.001 + (select total(watched_seconds) from play_days where play_id = plays.id) as lacking
     from plays where id > ? order by id limit ?`,
  );
  for (let rows = read.all(0, page); rows.length > 0; rows = read.all(rows.at(-1)?.id ?? 0, page)) {
    const short = rows.filter(({ lacking }) => lacking === 1).map(({ id }) => String(id));
    yield short.length > 0 ? [damageTo("play_days", "missing", short)] : [];
  }
}
