import { closeSync, existsSync, openSync, readSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { emptyLog, type LogPosition } from "./seal";

const saltAt = 16; // of the log's header; https://sqlite.org/fileformat.html#the_wal_file_format
const saltBytes = 8;

/** Names the generation of a log; empty where there is none. */
export function readLogSalt(log: string): string {
  if (!existsSync(log)) return "";
  const handle = openSync(log, "r");
  try {
    const bytes = Buffer.alloc(saltBytes);
    return readSync(handle, bytes, 0, saltBytes, saltAt) === saltBytes ? bytes.toString("hex") : "";
  } finally {
    closeSync(handle);
  }
}

/** How many frames of its log SQLite takes for good: up to the last commit before the first one that is damaged. */
export function countLogFrames(sqlite: Database): number {
  const [row] = sqlite.pragma("wal_checkpoint(NOOP)") as { log: number }[];
  return Math.max(0, row?.log ?? 0);
}

export function readLogPosition(sqlite: Database, log: string): LogPosition {
  const frames = countLogFrames(sqlite);
  return frames === 0 ? emptyLog : { salt: readLogSalt(log), frames };
}
