import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
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

test("a used database is backed up before a step, and what the backup holds is the state before it", () => {
  const folder = makeUsedFolder();
  const more = makeTemporaryFolder();
  for (const file of readdirSync(migrationsFolder).filter((name) => name.endsWith(".sql")))
    copyFileSync(join(migrationsFolder, file), join(more, file));
  writeFileSync(join(more, "0999_more.sql"), "create table more (id integer primary key) strict;");
  writeFileSync(join(more, "0999_more.down.sql"), "drop table more;");
  open(folder, more).close();
  const [backup, ...others] = readdirSync(join(folder, "backups"));
  expect(others).toEqual([]);
  const saved = new Sqlite(join(folder, "backups", backup ?? ""), { readonly: true });
  expect(saved.prepare("select count(*) from plays").pluck().get()).toBe(1);
  expect(saved.prepare("select count(*) from sqlite_schema where name = 'more'").pluck().get()).toBe(0);
  saved.close();
});

test("no backup is made where nothing waits", () => {
  const folder = makeUsedFolder();
  open(folder).close();
  expect(existsSync(join(folder, "backups"))).toBe(false);
});

test("a database from a newer version is refused and left as it was", () => {
  const folder = makeUsedFolder();
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  sqlite.prepare("insert into _migrations values ('9000_future', 'x', 1)").run();
  sqlite.close();
  expect(problemOf(() => open(folder))).toBe("database-newer");
});

test("a damaged database is refused and not a byte of it changes", () => {
  const folder = makeUsedFolder();
  const file = join(folder, "matinee.db");
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 + 100, 4096 + 3000);
  bytes.fill(0x5a, 8192, 16_384);
  writeFileSync(file, bytes);
  expect(problemOf(() => open(folder))).toBe("database-damaged");
  expect(readFileSync(file).equals(bytes)).toBe(true);
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

test("a database whose tables are not what they should be is one clear sentence", async () => {
  const folder = makeUsedFolder();
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  sqlite.exec("drop table plays");
  sqlite.close();
  await expect(openTestKiosk({ dataFolder: folder })).rejects.toMatchObject({
    code: "database-damaged",
    exitCode: 65,
  });
});

test("a log that cannot be written is one clear sentence", async () => {
  const folder = makeUsedFolder();
  writeFileSync(join(folder, "logs"), "in the way");
  await expect(openTestKiosk({ dataFolder: folder })).rejects.toMatchObject({
    code: "data-folder",
    exitCode: 73,
  });
});
