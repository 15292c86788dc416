import { createHash } from "node:crypto";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashMedia } from "@main/platform/media-hash";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

function hashOf(content: Buffer, sizeBytes = content.length): string | null {
  const path = join(makeTemporaryFolder(), "file");
  writeFileSync(path, content);
  const fd = openSync(path, "r");
  try {
    return hashMedia(fd, sizeBytes);
  } finally {
    closeSync(fd);
  }
}

/** The OpenSubtitles hash in BigInts, as its documentation has it. */
function openSubtitlesHash(content: Buffer): string {
  let sum = BigInt(content.length);
  for (const start of [0, content.length - 65_536])
    for (let at = 0; at < 65_536; at += 8) sum += content.readBigUInt64LE(start + at);
  return BigInt.asUintN(64, sum).toString(16).padStart(16, "0");
}

function noise(bytes: number, seed: number): Buffer {
  let state = seed;
  return Buffer.from(
    Uint8Array.from({ length: bytes }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state >> 16;
    }),
  );
}

test.each([131_072, 131_073, 200_001, 1_000_003])("%i bytes hash as OpenSubtitles says", (bytes) => {
  const content = noise(bytes, bytes);
  expect(hashOf(content)).toBe(`${openSubtitlesHash(content)}-${bytes.toString(16)}`);
});

test("sums that overflow 64 bits wrap around", () => {
  const content = Buffer.alloc(140_000, 0xff);
  expect(hashOf(content)).toBe(`${openSubtitlesHash(content)}-${(140_000).toString(16)}`);
});

test("small files are hashed whole", () => {
  const content = noise(131_071, 7);
  const digits = createHash("sha256").update(content).digest("hex").slice(0, 16);
  expect(hashOf(content)).toBe(`${digits}-1ffff`);
  content[65_540] = (content[65_540] ?? 0) ^ 1;
  expect(hashOf(content)).not.toBe(`${digits}-1ffff`);
});

test("an empty file is no content", () => {
  expect(hashOf(Buffer.alloc(0))).toBeNull();
});

test("a file that shrank since it was looked at hashes the same each time, whatever was read before", () => {
  const content = noise(100_000, 3);
  const first = hashOf(content, 300_000);
  hashOf(noise(400_000, 9));
  expect(hashOf(content, 300_000)).toBe(first);
});
