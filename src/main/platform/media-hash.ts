import { createHash } from "node:crypto";
import { readSync } from "node:fs";

const chunkBytes = 64 * 1024;

/** Used again for every file: filling fresh memory takes as long as reading. Nothing of it outlives a call. */
const buffer = Buffer.from(new ArrayBuffer(2 * chunkBytes));
/** Every platform that Electron knows is little-endian, as the hash wants it. */
const words = new Int32Array(buffer.buffer);
const wordCount = (2 * chunkBytes) / 4;

/**
 * A file's identity over renames and moves, `<16 hex digits>-<size in hex>`. The digits are the OpenSubtitles hash (size
 * plus the little-endian 64-bit words of the first and the last 64 KiB, modulo 2^64), or, under 128 KiB where those
 * chunks would overlap, the beginning of the whole content's SHA-256. Null for an empty file, which is like any other.
 * Throws where the file cannot be read.
 */
export function hashMedia(fd: number, sizeBytes: number): string | null {
  if (sizeBytes === 0) return null;
  const digits = sizeBytes < 2 * chunkBytes ? hashWhole(fd, sizeBytes) : hashEnds(fd, sizeBytes);
  return `${digits}-${sizeBytes.toString(16)}`;
}

function hashWhole(fd: number, sizeBytes: number): string {
  fill(fd, 0, 0, sizeBytes);
  return createHash("sha256").update(buffer.subarray(0, sizeBytes)).digest("hex").slice(0, 16);
}

function hashEnds(fd: number, sizeBytes: number): string {
  fill(fd, 0, 0, chunkBytes);
  fill(fd, sizeBytes - chunkBytes, chunkBytes, chunkBytes);
  return sumWords(sizeBytes % 2 ** 32, Math.floor(sizeBytes / 2 ** 32));
}

/**
 * In integers of 32 bits, ten times faster than in BigInts: the lower lanes are summed in two halves, whose 2^14 words
 * cannot overflow, and the upper ones may, because only the remainder counts.
 */
function sumWords(low: number, high: number): string {
  let lowest = 0;
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < wordCount; i += 2) {
    const word = words[i] as number;
    lowest = (lowest + (word & 0xffff)) | 0;
    lower = (lower + (word >>> 16)) | 0;
    upper = (upper + (words[i + 1] as number)) | 0;
  }
  const lows = low + lowest + lower * 2 ** 16;
  return hex(high + upper + Math.floor(lows / 2 ** 32)) + hex(lows);
}

function hex(lane: number): string {
  return (((lane % 2 ** 32) + 2 ** 32) % 2 ** 32).toString(16).padStart(8, "0");
}

/** What a file that shrank meanwhile no longer has counts as zeros: the next scan sees another size. */
function fill(fd: number, position: number, at: number, length: number): void {
  let filled = 0;
  while (filled < length) {
    const bytesRead = readSync(fd, buffer, at + filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  buffer.fill(0, at + filled, at + length);
}
