import { globSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CareEvent } from "@main/database/care";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { countPlays } from "../../faults/household-rows";
import { day, makeLivedIn, open } from "../../faults/lived-in";

function listFiles(folder: string): string[] {
  return globSync("backups/*.db*", { cwd: folder }).sort();
}

test("a tick makes one backup a day, and none while somebody watches", () => {
  const folder = makeLivedIn();
  for (const [n, backups] of [
    [1, 1],
    [2, 2],
    [2, 2],
    [3, 3],
  ] as const) {
    const database = open(folder, day(n));
    database.care.tick(false);
    expect(listFiles(folder).length).toBeLessThanOrEqual(backups);
    database.care.tick(true);
    database.care.tick(true);
    database.close();
    expect(listFiles(folder)).toHaveLength(backups);
  }
});

test("what a parent has changed is saved at the next quiet moment", () => {
  const folder = makeLivedIn();
  const database = open(folder, day(1));
  database.care.tick(true);
  expect(listFiles(folder)).toHaveLength(1);
  database.care.backUpSoon();
  database.care.tick(true);
  expect(listFiles(folder)).toHaveLength(2);
  database.close();
});

test("of many backups the newest seven stay, each a whole database in one file that only its owner reads", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  for (let n = 3; n < 12; n++) database.care.backUpNow();
  const files = listFiles(folder);
  expect(files.map((name) => Number(/matinee-(\d+)/.exec(name)?.[1]))).toEqual([1, 5, 6, 7, 8, 9, 10]); // 1 is of another day
  for (const name of files) {
    const file = join(folder, name);
    const saved = new Sqlite(file, { readonly: true });
    expect(saved.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(countPlays(saved)).toBe(name.includes("000001") ? 60 : 61);
    saved.close();
    expect(statSync(file).mode & 0o077).toBe(0);
  }
  database.close();
});

test("a backup that turns out not to be good does not count, and is told", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  const events: CareEvent[] = [];
  database.care.onEvent((event) => void events.push(event));
  database.sqlite.exec("update plays set watched_seconds = 0 where id = 3");
  expect(database.care.backUpNow()).toMatchObject({ outcome: "failed", why: "not-good" });
  expect(events).toMatchObject([{ kind: "backup", backup: { outcome: "failed", why: "not-good" } }]);
  expect(listFiles(folder)).toHaveLength(1);
  database.close();
});

test("a backups folder that cannot be used costs no more than the backup", () => {
  const folder = makeLivedIn();
  const database = open(folder, day(9));
  const events: CareEvent[] = [];
  database.care.onEvent((event) => void events.push(event));
  rmSync(join(folder, "backups"), { recursive: true });
  writeFileSync(join(folder, "backups"), "in the way");
  database.care.tick(true);
  expect(events).toMatchObject([{ kind: "backup", backup: { outcome: "failed", why: "error" } }]);
  expect(countPlays(database.sqlite)).toBe(61);
  database.close();
});
