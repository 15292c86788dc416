import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDatabase } from "@main/database/open";
import { openSealFile } from "@main/database/seal";
import { expect, test } from "vitest";
import { addPlay, countPlays } from "../../faults/household-rows";
import { makeFastFolder, makeLivedIn, open } from "../../faults/lived-in";
import { waitFor } from "../../support/wait-for";

/** What a power cut leaves: all that was synced, and of the seal's file what it was when it was synced last. */
function cutPower(folder: string, sealWhenSynced: Buffer): string {
  const left = join(makeFastFolder(), "data");
  cpSync(folder, left, { recursive: true });
  writeFileSync(join(left, "matinee.seal"), sealWhenSynced);
  return left;
}

function readSealFile(folder: string): Buffer {
  return readFileSync(join(folder, "matinee.seal"));
}

function expectAllThere(folder: string, plays: number): void {
  const database = open(folder);
  expect([countPlays(database.sqlite), database.care.notice()]).toEqual([plays, null]);
  database.close();
}

function isSealed(folder: string, { ledgerKey }: OpenDatabase): boolean {
  const seals = openSealFile(join(folder, "matinee.seal"), ledgerKey);
  const seal = seals.readSeal();
  seals.close();
  return typeof seal === "object" && seal.digest !== null;
}

test("a power cut that loses the marks since the start loses no play", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  const synced = readSealFile(folder);
  for (let play = 0; play < 3; play++) {
    addPlay(database);
    database.care.mark();
  }
  expectAllThere(cutPower(folder, synced), 64);
  database.close();
});

test("nor does one that loses the marks since the log was folded in, or that comes in the middle of that", async () => {
  const folder = makeLivedIn();
  const database = open(folder);
  addPlay(database, 5_000_000);
  database.care.tick(false);
  expect(isSealed(folder, database)).toBe(false);
  const folding = readSealFile(folder);
  addPlay(database);
  expectAllThere(cutPower(folder, folding), 63);
  await waitFor(() => isSealed(folder, database) || undefined);
  const synced = readSealFile(folder);
  addPlay(database);
  database.care.mark();
  expectAllThere(cutPower(folder, synced), 64);
  database.close();
});

test("a commit leaves the file alone, so that what was sealed stays true", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  const before = readFileSync(join(folder, "matinee.db"));
  for (let play = 0; play < 30; play++) addPlay(database, 100_000);
  expect(readFileSync(join(folder, "matinee.db")).equals(before)).toBe(true);
  database.close();
});
