import { closeSync, openSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { digestFile, digestHandle, digestHandleSlowly } from "./file-digest";
import { isFullDisk } from "./full-disk";
import { countLogFrames, readLogPosition } from "./log-position";
import type { DatabasePlace } from "./place";
import { emptyLog, type LogPosition, type SealFile } from "./seal";

/**
 * Keeps the seal true. SQLite writes to the database file only when the log is folded into it, and that happens only
 * here: what the file is in between, every byte of it, is known from the seal even after a power cut.
 */
export interface Sealer {
  /** Says how far the log has come; cheap, and only written where it moved on. */
  mark(): void;
  /** Has another connection written since this one was opened? */
  hasForeignWrites(): boolean;
  /** Folds the log in where it has grown to so many frames, so that it begins anew. Others may write meanwhile. */
  foldFrom(frames: number): Promise<void>;
  /** For a database that has just been opened: what is as sealed, or, with `fold`, what was checked or changed since. */
  begin(): void;
  fold(): void;
  /** Folds everything in, closes the database and seals what it is then. */
  close(): void;
}

export interface SealerPorts {
  sqlite: Database;
  place: DatabasePlace;
  seals: SealFile;
  nowMs: () => number;
}

export function createSealer(ports: SealerPorts): Sealer {
  const { sqlite, place, seals, nowMs } = ports;
  const handle = openSync(place.file, "r"); // until the database is closed: see `syncFile`
  let marked: LogPosition = emptyLog;
  let folding = false;
  const unsealAtExit = () => void unseal(ports);
  process.once("exit", unsealAtExit); // a process that comes to its end has its databases closed for it

  function mark(): void {
    const position = readLogPosition(sqlite, place.log);
    if (position.salt === marked.salt && position.frames === marked.frames) return;
    seals.writeMark(position);
    marked = position;
  }
  const opened = versionOf(sqlite);
  const hasForeignWrites = () => versionOf(sqlite) !== opened;
  const seal = (digest: string, log: LogPosition, othersWrote = hasForeignWrites()) =>
    seals.writeSeal({ digest, atMs: nowMs(), log, ...(othersWrote && { othersWrote }) });

  /** Returns what of the log the file holds then. */
  function beginFold(): LogPosition {
    marked = unseal(ports);
    const [done] = sqlite.pragma("wal_checkpoint(PASSIVE)") as { checkpointed: number }[];
    return { ...marked, frames: Math.max(0, done?.checkpointed ?? 0) };
  }
  /** A log of a generation that no mark has named would be taken for somebody else's. */
  function beginLog(): void {
    touch(sqlite);
    mark();
  }
  function foldNow(): void {
    const log = beginFold();
    beginLog();
    seal(digestHandle(handle), log);
  }
  async function foldSlowly(): Promise<void> {
    const log = beginFold();
    beginLog();
    const digest = await digestHandleSlowly(handle);
    if (sqlite.open) seal(digest, log);
  }
  return {
    mark,
    hasForeignWrites,
    fold: foldNow,
    begin() {
      beginLog();
      seals.sync();
    },
    async foldFrom(frames) {
      if (folding || countLogFrames(sqlite) < frames) return;
      folding = true;
      await foldSlowly().finally(() => {
        folding = false;
      });
    },
    close() {
      if (!sqlite.open) return;
      const log = unseal(ports);
      process.off("exit", unsealAtExit);
      try {
        sqlite.pragma("wal_checkpoint(TRUNCATE)");
        const othersWrote = hasForeignWrites();
        sqlite.close();
        seal(digestFile(place.file), log, othersWrote);
      } catch (error) {
        if (!isFullDisk(error)) throw error; // what is in the log stays there
      } finally {
        sqlite.close();
        closeSync(handle);
        seals.close();
      }
    },
  };
}

/**
 * From here on nobody can say what the file is, until it is sealed again; to be called before whatever may write to it.
 * Closing a database does, since SQLite then folds the log in. Returns how far the log has come.
 */
export function unseal({ sqlite, place, seals, nowMs }: SealerPorts): LogPosition {
  const log = readLogPosition(sqlite, place.log);
  seals.writeMark(log);
  seals.writeSeal({ digest: null, atMs: nowMs(), log });
  return log;
}

/** Changes with what other connections commit, and with nothing that this one does. */
function versionOf(sqlite: Database): unknown {
  return sqlite.pragma("data_version", { simple: true });
}

/** A commit that changes nothing: it makes SQLite begin a log, or begin anew one that was folded in. */
function touch(sqlite: Database): void {
  sqlite.pragma(`user_version = ${sqlite.pragma("user_version", { simple: true }) as number}`);
}
