import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { day, makeLivedIn, open } from "../../faults/lived-in";

test("a database that was closed is opened as it was, and nobody is told anything", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  expect(database.care.notice()).toBeNull();
  expect(database.sqlite.prepare("select count(*) from plays").pluck().get()).toBe(61);
  database.close();
  const again = open(folder);
  expect(again.care.notice()).toBeNull();
  again.close();
});

test("a damaged database is set aside to the byte, and the newest backup takes its place", () => {
  const folder = makeLivedIn();
  const file = join(folder, "matinee.db");
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 8192, 16_384);
  writeFileSync(file, bytes);
  const database = open(folder);
  expect(database.care.notice()).toMatchObject({ kind: "restored", atMs: day(2), backupAtMs: day(1) });
  expect(database.sqlite.prepare("select count(*) from plays").pluck().get()).toBe(60);
  const [time] = readdirSync(join(folder, "damaged"));
  expect(readFileSync(join(folder, "damaged", time ?? "", "matinee.db")).equals(bytes)).toBe(true);
  database.close();
  expect(existsSync(join(folder, "matinee.db.restoring"))).toBe(false);
});

test("a child who removes the database meets yesterday's, and the parents' door", () => {
  const folder = makeLivedIn();
  rmSync(join(folder, "matinee.db"));
  const database = open(folder);
  expect(database.care.notice()?.kind).toBe("restored");
  expect(database.sqlite.prepare("select count(*) from parent_pin").pluck().get()).toBe(1);
  database.close();
});
