import type { Database } from "better-sqlite3";
import { BackupNotGood, type BackupPorts, backUp } from "./backup";
import { type BackupFile, isBackupDue, listBackups } from "./backup-files";
import { createDiskWatch, type DiskWatch, isFullDisk } from "./full-disk";
import { dismissNotices, findNotice, type KeptNotice, settleNotice } from "./notice";
import type { Sealer } from "./sealer";

export type BackupOutcome =
  | { readonly outcome: "made"; readonly file: BackupFile }
  | { readonly outcome: "failed"; readonly why: "disk-full" | "not-good" | "error"; readonly error: unknown };

export type CareEvent =
  | { readonly kind: "backup"; readonly backup: BackupOutcome }
  | { readonly kind: "disk"; readonly fullSinceMs: number | null };

/** What the database needs while the kiosk is open. */
export interface DatabaseCare {
  /** To be called every second, outside transactions; throws nothing. `idle`: nobody watches, so that a moment's pause does no harm. */
  tick(idle: boolean): void;
  /** To be called once something is committed that must not be lost silently with the log. */
  mark(): void;
  /** Another program has written to the database: what this one knows of it may be wrong. Right inside a transaction. */
  hasForeignWrites(): boolean;
  backUpNow(): BackupOutcome;
  /** A parent has changed something: it is saved at the next quiet moment. */
  backUpSoon(): void;
  readonly disk: DiskWatch;
  onEvent(listener: (event: CareEvent) => void): void;
  /** The latest that no parent has seen; null where all is well. */
  notice(): KeptNotice | null;
  settleNotice(id: number): void;
  dismissNotice(): void;
}

export interface CarePorts extends BackupPorts {
  readonly sqlite: Database;
  readonly sealer: Sealer;
  readonly nowMs: () => number;
}

const retryMs = 15 * 60_000;
/** What a parent has just set is not set alone: the next acts are saved with it. */
const gatherMs = 60_000;
const longLogFrames = 1000;

export function createDatabaseCare(ports: CarePorts): DatabaseCare {
  const { sqlite, place, sealer, nowMs } = ports;
  const listeners: ((event: CareEvent) => void)[] = [];
  const tell = (event: CareEvent) => {
    for (const listener of listeners) listener(event);
  };
  const disk = createDiskWatch(nowMs, (fullSinceMs) => tell({ kind: "disk", fullSinceMs }));
  let newest = listBackups(place.backups)[0];
  let lastTriedMs = Number.NEGATIVE_INFINITY;
  let soon = false;
  let failed = false;

  function backUpNow(): BackupOutcome {
    lastTriedMs = nowMs();
    const backup = tryBackUp(ports, nowMs());
    failed = backup.outcome === "failed";
    if (backup.outcome === "made") {
      newest = backup.file;
      soon = false;
    }
    tell({ kind: "backup", backup });
    return backup;
  }
  function isTimeToBackUp(): boolean {
    const now = nowMs();
    const rested = (ms: number) => now - lastTriedMs >= ms || now < lastTriedMs;
    return rested(soon && !failed ? gatherMs : retryMs) && (soon || isBackupDue(newest, now));
  }
  function mark(): void {
    try {
      sealer.mark();
    } catch {
      return; // what was committed is committed; the next mark says so
    }
  }
  /** On a full disk the log is folded in at once: SQLite then writes over it, which takes no room. */
  function look(): void {
    const full = disk.fullSinceMs() !== null;
    mark();
    sealer.foldFrom(full ? 1 : longLogFrames).catch(() => undefined);
    if (full) disk.probe(() => tryForRoom(sqlite));
  }
  return {
    tick(idle) {
      try {
        look();
        if (idle && isTimeToBackUp()) backUpNow();
      } catch {
        return;
      }
    },
    mark,
    hasForeignWrites: sealer.hasForeignWrites,
    backUpNow,
    backUpSoon() {
      soon = true;
    },
    disk,
    onEvent: (listener) => void listeners.push(listener),
    notice: () => findNotice(sqlite),
    settleNotice: (id) => settleNotice(sqlite, id),
    dismissNotice: () => dismissNotices(sqlite, nowMs()),
  };
}

/** Takes as much room as an evening's play needs, and gives it back. */
function tryForRoom(sqlite: Database): void {
  const take = sqlite.transaction(() => {
    sqlite.exec(
      "create table _room (bytes blob) strict; insert into _room values (zeroblob(65536)); drop table _room",
    );
  });
  take.immediate();
}

/** A backup that fails never ends the kiosk. */
function tryBackUp(ports: BackupPorts, atMs: number): BackupOutcome {
  try {
    return { outcome: "made", file: backUp(ports, atMs) };
  } catch (error) {
    const why = isFullDisk(error) ? "disk-full" : error instanceof BackupNotGood ? "not-good" : "error";
    return { outcome: "failed", why, error };
  }
}
