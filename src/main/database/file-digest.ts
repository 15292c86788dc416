import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, read, readSync } from "node:fs";
import { promisify } from "node:util";

const longestChunkBytes = 1 << 20;
const readAsync = promisify(read);

/** SHA-256 in hex of a file that nobody writes to. Not for a database that is open: see `syncFile`. */
export function digestFile(file: string): string {
  const handle = openSync(file, "r");
  try {
    return digestHandle(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same for a file that stays open. */
export function digestHandle(handle: number): string {
  const chunk = chunkFor(handle);
  const hash = createHash("sha256");
  for (let at = 0; ; ) {
    const length = readSync(handle, chunk, 0, chunk.length, at);
    if (length === 0) return hash.digest("hex");
    hash.update(chunk.subarray(0, length));
    at += length;
  }
}

/** The same, a megabyte at a time, so that nobody waits for it. */
export async function digestHandleSlowly(handle: number): Promise<string> {
  const chunk = chunkFor(handle);
  const hash = createHash("sha256");
  for (let at = 0; ; ) {
    const { bytesRead } = await readAsync(handle, chunk, 0, chunk.length, at);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
}

function chunkFor(handle: number): Buffer {
  return Buffer.allocUnsafe(Math.min(longestChunkBytes, fstatSync(handle).size + 1));
}
