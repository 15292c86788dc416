import { closeSync, existsSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "./durable-files";
import { decodeRecord, encodeRecord, recordBytes } from "./keyed-record";
import type { LedgerKey } from "./row-checksum";

/** How far a write-ahead log goes: `salt` names one generation of it (hex; it changes whenever SQLite begins it anew). */
export interface LogPosition {
  readonly salt: string;
  readonly frames: number;
}

/** What the database file was when Matinee last wrote to it. */
export interface Seal {
  /** SHA-256 in hex; null while it is being written, when nobody can say. */
  readonly digest: string | null;
  readonly atMs: number;
  /** What of the log the file holds. */
  readonly log: LogPosition;
  /** What is sealed has yet to be put in the database's place. */
  readonly prepared?: true;
  /** Another program wrote to the database while it was open: its bytes are known, and what its rows say is not. */
  readonly othersWrote?: true;
}

/** `missing` was never written, `broken` is not what was written. */
export type Found<T> = T | "missing" | "broken";

/**
 * Seal and mark, each in a sector of one file beside the database and under the household's key. The seal is synced; the
 * mark says how far the log has come and is only handed to the system, since it follows what is synced in the log itself.
 */
export interface SealFile {
  readSeal(): Found<Seal>;
  readMark(): Found<LogPosition>;
  writeSeal(seal: Seal): void;
  writeMark(position: LogPosition): void;
  sync(): void;
  close(): void;
}

const sealAt = 0;
const markAt = 4096; // in a page of its own

export const emptyLog: LogPosition = { salt: "", frames: 0 };

export function openSealFile(file: string, key: LedgerKey): SealFile {
  const isNew = !existsSync(file);
  const handle = openSync(file, isNew ? "w+" : "r+", 0o600);
  if (isNew) syncFolder(dirname(file));
  const write = (value: unknown, at: number) =>
    void writeSync(handle, encodeRecord(value, key), 0, recordBytes, at);
  return {
    readSeal: () => readRecord<Seal>(handle, sealAt, key),
    readMark: () => readRecord<LogPosition>(handle, markAt, key),
    writeSeal(seal) {
      write(seal, sealAt);
      fsyncSync(handle);
    },
    writeMark: (position) => write(position, markAt),
    sync: () => fsyncSync(handle),
    close: () => closeSync(handle),
  };
}

/** Does what is sealed hold everything that the mark speaks of? Then the log may be missing. */
export function sealCovers(seal: Seal, mark: LogPosition): boolean {
  return mark.salt === seal.log.salt ? mark.frames <= seal.log.frames : mark.frames === 0;
}

function readRecord<T>(handle: number, at: number, key: LedgerKey): Found<T> {
  const bytes = Buffer.alloc(recordBytes);
  const read = readSync(handle, bytes, 0, recordBytes, at);
  if (read < recordBytes || bytes.every((byte) => byte === 0)) return "missing";
  return (decodeRecord(bytes, key) as T | undefined) ?? "broken";
}
