import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { readMediaHash } from "@main/platform/media-hash";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

async function hashOf(content: Buffer): Promise<string | null> {
  const path = join(makeTemporaryFolder(), "file");
  writeFileSync(path, content);
  const file = await open(path);
  try {
    return await readMediaHash(file);
  } finally {
    await file.close();
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

test.each([131_072, 131_073, 200_001, 1_000_003])("%i bytes hash as OpenSubtitles says", async (bytes) => {
  const content = noise(bytes, bytes);
  expect(await hashOf(content)).toBe(`${openSubtitlesHash(content)}-${bytes.toString(16)}`);
});

test("sums that overflow 64 bits wrap around", async () => {
  const content = Buffer.alloc(140_000, 0xff);
  expect(await hashOf(content)).toBe(`${openSubtitlesHash(content)}-${(140_000).toString(16)}`);
});

test("small files are hashed whole", async () => {
  const content = noise(131_071, 7);
  const digits = createHash("sha256").update(content).digest("hex").slice(0, 16);
  expect(await hashOf(content)).toBe(`${digits}-1ffff`);
  content[65_540] = (content[65_540] ?? 0) ^ 1;
  expect(await hashOf(content)).not.toBe(`${digits}-1ffff`);
});

test("an empty file is no content", async () => {
  expect(await hashOf(Buffer.alloc(0))).toBeNull();
});
