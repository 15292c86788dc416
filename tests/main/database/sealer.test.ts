import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDatabase } from "@main/database/open";
import { openSealFile } from "@main/database/seal";
import { expect, test } from "vitest";
import { buildProcess } from "../../faults/build-process";
import { addPlay, countPlays } from "../../faults/household-rows";
import { makeFastFolder, makeLivedIn, open } from "../../faults/lived-in";
import { migrationsFolder } from "../../support/paths";
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

/** How many plays the next start finds, and what it has to tell. */
function startIn(folder: string) {
  const database = open(folder);
  const found = { plays: countPlays(database.sqlite), notice: database.care.notice() };
  database.close();
  return found;
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
  expect(startIn(cutPower(folder, synced))).toEqual({ plays: 64, notice: null });
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
  expect(startIn(cutPower(folder, folding))).toEqual({ plays: 63, notice: null });
  await waitFor(() => isSealed(folder, database) || undefined);
  const synced = readSealFile(folder);
  addPlay(database);
  database.care.mark();
  expect(startIn(cutPower(folder, synced))).toEqual({ plays: 64, notice: null });
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

test("a start that fails after a kill does not harm what the kill has left", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  addPlay(database);
  database.care.mark();
  const killed = cutPower(folder, readSealFile(folder));
  database.close();
  const failing = makeFastFolder();
  cpSync(migrationsFolder, failing, { recursive: true });
  writeFileSync(join(failing, "0900_failing.sql"), "insert into nowhere values (1);");
  writeFileSync(join(failing, "0900_failing.down.sql"), "select 1;");
  expect(() => open(killed, undefined, failing)).toThrow("does not hold what it should");
  expect(startIn(killed)).toEqual({ plays: 62, notice: null });
});

test("nor does a process that comes to its end without closing its database", async () => {
  const folder = makeLivedIn();
  const script = await buildProcess("doomed.ts");
  const { status } = spawnSync(process.execPath, [script, folder, migrationsFolder, "leaving"]);
  expect(status).toBe(0);
  expect(startIn(folder)).toEqual({ plays: 64, notice: null });
});
