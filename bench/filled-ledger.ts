import { createSecretKey } from "node:crypto";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount, openHousehold } from "@main/features/limits/ledger/household.policy";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import { defaultPolicy } from "@shared/model/limits-policy";
import type { Database } from "better-sqlite3";

export const benchKey = createSecretKey(Buffer.alloc(32, 1));
const firstDay = Date.parse("2026-03-02");
const dayMs = 86_400_000;

/** A household that watched so many programmes a day, for so many days. */
export interface Past {
  readonly days: number;
  readonly playsPerDay: number;
}

export function instantOf(index: number): number {
  return firstDay + index * dayMs;
}

export function dayOf(index: number): string {
  return new Date(instantOf(index)).toISOString().slice(0, 10);
}

export function startOf(playId: number, index: number): Change {
  return {
    ...{ kind: "play.started", profileId: "mia", playId, videoId: null, playKind: "programme" },
    ...{ day: dayOf(index), counted: true, durationSeconds: 600, positionSeconds: 0, atMs: instantOf(index) },
  };
}

function playOf(playId: number, index: number): Change[] {
  const common = { profileId: "mia", playId, atMs: instantOf(index), positionSeconds: 540, completed: true };
  return [
    startOf(playId, index),
    { kind: "play.charged", ...common, day: dayOf(index), seconds: 540 },
    { kind: "play.ended", ...common, reason: "completed", rule: null },
  ];
}

/** Writes the past, and answers with how further changes are committed: synced. */
export function fillLedger(
  sqlite: Database,
  { days, playsPerDay }: Past,
): (changes: readonly Change[]) => void {
  const store = createLedgerStore(sqlite, benchKey);
  const inTransaction = sqlite.transaction((changes: readonly Change[]) =>
    store.commit(undefined as never, changes),
  );
  const commit = (changes: readonly Change[]) => inTransaction.immediate(changes);
  sqlite.exec("insert into profiles values ('mia', 'Mia', 'fox', 'coral', 0, 1, null)");
  const time = { timeZone: "UTC", dayStartMinute: 0, firstWeekday: "monday" } as const;
  const now = { ms: firstDay, monotonicMs: 0 };
  const opened = openHousehold({ wallMs: firstDay, uptimeMs: 0, monotonicMs: 0, ...boot }, time);
  commit([...opened.changes, ...openAccount(now, "mia", false, defaultPolicy)]);
  sqlite.pragma("synchronous = OFF");
  for (let index = 1; index <= days; index++)
    commit([
      { kind: "day.opened", day: dayOf(index), atMs: instantOf(index) },
      ...Array.from({ length: playsPerDay }, (_, play) => playOf(index * playsPerDay + play, index)).flat(),
    ]);
  sqlite.pragma("synchronous = FULL");
  return commit;
}

/** Of every reading of the bench. */
export const boot = { bootId: "bench", synchronised: "yes" } as const;
