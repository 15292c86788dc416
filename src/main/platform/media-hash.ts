import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

const chunkBytes = 64 * 1024;

/**
 * A file's identity over renames and moves, `<16 hex digits>-<size in hex>`. The digits are the OpenSubtitles hash (size
 * plus the little-endian 64-bit words of the first and the last 64 KiB, modulo 2^64), or, under 128 KiB where those
 * chunks would overlap, the beginning of the whole content's SHA-256. Null for an empty file, which is like any other.
 */
export async function readMediaHash(file: FileHandle): Promise<string | null> {
  const { size } = await file.stat();
  if (size === 0) return null;
  const digits = size < 2 * chunkBytes ? await hashWhole(file, size) : await hashEnds(file, size);
  return `${digits}-${size.toString(16)}`;
}

async function hashWhole(file: FileHandle, size: number): Promise<string> {
  return createHash("sha256")
    .update(await readAt(file, 0, size))
    .digest("hex")
    .slice(0, 16);
}

async function hashEnds(file: FileHandle, size: number): Promise<string> {
  const sum = new Uint32Array(2);
  addWords(sum, new Uint32Array([size, size / 2 ** 32]));
  addWords(sum, wordsOf(await readAt(file, 0, chunkBytes)));
  addWords(sum, wordsOf(await readAt(file, size - chunkBytes, chunkBytes)));
  const [low = 0, high = 0] = sum;
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

/** 32-bit lanes with a carry: seven times faster than 64-bit BigInts. */
function addWords(sum: Uint32Array, words: Uint32Array): void {
  let [low = 0, high = 0] = sum;
  for (let i = 0; i < words.length; i += 2) {
    const total = low + (words[i] as number);
    low = total >>> 0;
    high = (high + (words[i + 1] as number) + (total > 0xffffffff ? 1 : 0)) >>> 0;
  }
  sum[0] = low;
  sum[1] = high;
}

/** Every platform that Electron knows is little-endian, as the hash wants it. */
function wordsOf(bytes: Buffer<ArrayBuffer>): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer<ArrayBuffer>> {
  const buffer = Buffer.from(new ArrayBuffer(length));
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break; // it shrank meanwhile: the next scan sees another size
    filled += bytesRead;
  }
  return buffer;
}
