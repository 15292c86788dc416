import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, read, readSync } from "node:fs";
import { promisify } from "node:util";

const chunkBytes = 1 << 20;
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
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const hash = createHash("sha256");
  for (let at = 0; ; ) {
    const length = readSync(handle, chunk, 0, chunkBytes, at);
    if (length === 0) return hash.digest("hex");
    hash.update(chunk.subarray(0, length));
    at += length;
  }
}

/** The same, a megabyte at a time, so that nobody waits for it. */
export async function digestHandleSlowly(handle: number): Promise<string> {
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const hash: Hash = createHash("sha256");
  for (let at = 0; ; ) {
    const { bytesRead } = await readAsync(handle, chunk, 0, chunkBytes, at);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
}
