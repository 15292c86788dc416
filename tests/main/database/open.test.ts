import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@main/database/open";
import { StartupError } from "@main/startup-error";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { migrationsFolder } from "../../support/paths";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { openTestKiosk } from "../../support/test-kiosk";
import { fillDatabase } from "./fill-database";

function open(dataFolder: string, migrations = migrationsFolder) {
  return openDatabase({ dataFolder, migrationsFolder: migrations });
}

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof StartupError) return error.code;
    throw error;
  }
  return "none";
}

/** A data folder with a used database in it. */
function makeUsedFolder(): string {
  const folder = makeTemporaryFolder();
  const database = open(folder);
  fillDatabase(database.sqlite, database.ledgerKey);
  database.close();
  return folder;
}

test("a new database syncs each commit fully, holds foreign keys and trusts no schema", () => {
  const { sqlite, close } = open(makeTemporaryFolder());
  const read = (name: string) => sqlite.pragma(name, { simple: true });
  expect([read("journal_mode"), read("synchronous"), read("foreign_keys"), read("trusted_schema")]).toEqual([
    "wal",
    2,
    1,
    0,
  ]);
  close();
});

/** The project's migrations and one more, as the next version of Matinee would have. */
function makeMoreMigrations(): string {
  const more = makeTemporaryFolder();
  for (const file of readdirSync(migrationsFolder).filter((name) => name.endsWith(".sql")))
    copyFileSync(join(migrationsFolder, file), join(more, file));
  writeFileSync(join(more, "0999_more.sql"), "create table more (id integer primary key) strict;");
  writeFileSync(join(more, "0999_more.down.sql"), "drop table more;");
  return more;
}

function listBackups(folder: string): string[] {
  return readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
}

test("a used database is backed up before a step, and what the backup holds is the state before it", () => {
  const folder = makeUsedFolder();
  open(folder, makeMoreMigrations()).close();
  const [backup, ...others] = listBackups(folder);
  expect(others).toEqual([]);
  const saved = new Sqlite(join(folder, "backups", backup ?? ""), { readonly: true });
  expect(saved.prepare("select count(*) from plays").pluck().get()).toBe(1);
  expect(saved.prepare("select count(*) from sqlite_schema where name = 'more'").pluck().get()).toBe(0);
  saved.close();
});

test("no backup is made where nothing waits", () => {
  const folder = makeUsedFolder();
  open(folder).close();
  expect(listBackups(folder)).toEqual([]);
});

test("the number of steps is kept in user_version as well, and a database where the two differ is not used", () => {
  const folder = makeUsedFolder();
  const more = makeMoreMigrations();
  const newer = open(folder, more);
  const steps = newer.sqlite.prepare("select count(*) from _migrations").pluck().get();
  expect(newer.sqlite.pragma("user_version", { simple: true })).toBe(steps);
  newer.sqlite.pragma("user_version = 1");
  newer.close();
  const restored = open(folder, more);
  expect(restored.care.notice()?.kind).toBe("restored");
  expect(restored.sqlite.pragma("user_version", { simple: true })).toBe(steps);
  restored.close();
});

test("a database from a newer version is refused and left as it was", () => {
  const folder = makeUsedFolder();
  open(folder, makeMoreMigrations()).close();
  const bytes = readFileSync(join(folder, "matinee.db"));
  expect(problemOf(() => open(folder))).toBe("database-newer");
  expect(readFileSync(join(folder, "matinee.db")).equals(bytes)).toBe(true);
});

test("a file that is no database is refused and left as it was", () => {
  const folder = makeTemporaryFolder();
  writeFileSync(
    join(folder, "matinee.db"),
    "a shopping list, which is longer than a header of a hundred bytes".repeat(20),
  );
  expect(problemOf(() => open(folder))).toBe("database-damaged");
});

test("somebody else's database is refused", () => {
  const folder = makeTemporaryFolder();
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  sqlite.exec("create table recipes (id integer)");
  sqlite.close();
  expect(problemOf(() => open(folder))).toBe("not-a-matinee-database");
});

test("a data folder that cannot be made is one clear sentence", () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(problemOf(() => open(join(folder, "file", "data")))).toBe("data-folder");
});

test("a data folder that cannot be written is one clear sentence", (context) => {
  if (process.getuid?.() === 0) {
    console.log("skipped: root may write everywhere");
    return context.skip();
  }
  const folder = join(makeTemporaryFolder(), "data");
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  expect(problemOf(() => open(folder))).toBe("data-folder");
});

test("a kiosk opens where a table was dropped: what there was is kept aside, and a parent is told", async () => {
  const folder = makeUsedFolder();
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec("drop table plays");
  sqlite.close();
  await openTestKiosk({ dataFolder: folder });
  const notices = new Sqlite(join(folder, "matinee.db"), { readonly: true });
  expect(notices.prepare("select kind from _database_notices").pluck().all()).toEqual(["started-empty"]);
  notices.close();
  expect(readdirSync(join(folder, "damaged"))).toHaveLength(1);
});

test("a log that cannot be written is one clear sentence", async () => {
  const folder = makeUsedFolder();
  writeFileSync(join(folder, "logs"), "in the way");
  await expect(openTestKiosk({ dataFolder: folder })).rejects.toMatchObject({
    code: "data-folder",
    exitCode: 73,
  });
});
