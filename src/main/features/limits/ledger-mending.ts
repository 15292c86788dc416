import type { EntryJournal } from "./journal.repository";
import { applyChange, foundLedger } from "./ledger/apply.policy";
import type { JournalEntry } from "./ledger/change";
import type { AccountingClock, Ledger, Session } from "./ledger/ledger";
import type { LedgerTables } from "./ledger-tables";
import type { LiveTables } from "./live.repository";

export interface MendingPorts {
  readonly journal: EntryJournal;
  readonly tables: LedgerTables;
  readonly live: LiveTables;
}

/**
 * Makes a ledger that was accepted although it was damaged fit together again: what follows from the rest stays, the
 * rest is let go, and everything that is made from the journal is made anew. In the caller's transaction.
 */
export function mendLedger({ journal, tables, live }: MendingPorts): void {
  const found = journal.readWhatCan();
  const clock = findClock(live) ?? clockAt(found.at(-1)?.atMs ?? 0);
  const sessions = findSessions(live);
  journal.clear();
  tables.clear();
  live.clear();
  const { ledger, kept } = keepWhatFits(found, clock, tables);
  if (!ledger) return;
  live.write({ kind: "clock.advanced", clock });
  const seated = sessions.filter((session) => isKnown(ledger, session));
  for (const session of seated) live.write({ kind: "session.replaced", session });
  const ended = endAbandoned(ledger, seated);
  for (const entry of ended) tables.write(entry);
  journal.append([...kept, ...ended]);
}

function keepWhatFits(found: readonly JournalEntry[], clock: AccountingClock, tables: LedgerTables) {
  const kept: JournalEntry[] = [];
  let ledger: Ledger | undefined;
  for (const entry of found)
    try {
      const next = ledger ? applyChange(ledger, entry) : founded(entry, clock);
      tables.write(entry);
      ledger = next;
      kept.push(entry);
    } catch {}
  return { ledger, kept };
}

function founded(entry: JournalEntry, clock: AccountingClock): Ledger {
  if (entry.kind !== "household.opened") throw new Error("nothing comes before the household");
  return foundLedger(entry, clock);
}

/** Plays that are open without anybody before their player. */
function endAbandoned({ accounts, clock }: Ledger, sessions: readonly Session[]): JournalEntry[] {
  const seated = new Set(sessions.flatMap(({ seats }) => seats.map(({ playId }) => playId)));
  return [...accounts.values()].flatMap(({ profileId, plays }) =>
    [...plays.values()]
      .filter(({ id, endedMs }) => endedMs === null && !seated.has(id))
      .map(({ id: playId, positionSeconds, completed }): JournalEntry => {
        const end = { kind: "play.ended", profileId, playId, reason: "crashed", rule: null } as const;
        return { ...end, positionSeconds, completed, atMs: clock.ms };
      }),
  );
}

function isKnown({ accounts }: Ledger, { seats }: Session): boolean {
  return seats.every(({ profileId, playId }) => accounts.get(profileId)?.plays.has(playId));
}

function findClock(live: LiveTables): AccountingClock | undefined {
  try {
    return live.clock();
  } catch {
    return undefined;
  }
}

function findSessions(live: LiveTables): Session[] {
  try {
    return live.sessions();
  } catch {
    return [];
  }
}

/** As if another boot had left it. */
function clockAt(ms: number): AccountingClock {
  return { bootId: "", anchorUptimeMs: 0, anchorMs: ms, ms, uptimeMs: 0, provisional: true, notice: null };
}
