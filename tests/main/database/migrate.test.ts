import { loadMigrations, migrate } from "@main/database/migrate";
import * as schema from "@main/database/schema";
import Sqlite, { type Database } from "better-sqlite3";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { migrationsFolder } from "../../support/paths";
import { fillDatabase, fillStep } from "./fill-database";
import { describeShape, isSearchTable } from "./shape";

const migrations = loadMigrations(migrationsFolder);

function rows(sqlite: Database): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.keys(describeShape(sqlite)).map((table) => [
      table,
      sqlite.prepare(`select * from ${table}`).all(),
    ]),
  );
}

test("every step goes up, down and up again to the same shape, with rows in every table", () => {
  const sqlite = new Sqlite(":memory:");
  const shapes = [describeShape(sqlite)];
  for (let step = 1; step <= migrations.length; step++) {
    migrate(sqlite, migrations, step);
    fillStep(sqlite, step);
    shapes.push(describeShape(sqlite));
  }
  expect(Object.values(rows(sqlite)).filter((table) => table.length === 0)).toEqual([]);
  for (let step = migrations.length - 1; step >= 0; step--) {
    migrate(sqlite, migrations, step);
    expect(describeShape(sqlite)).toEqual(shapes[step]);
  }
  expect(migrate(sqlite, migrations)).toEqual(migrations.map((migration) => migration.name));
  expect(describeShape(sqlite)).toEqual(shapes.at(-1));
});

test("the migrations build what the drizzle schema asks for", async () => {
  const wanted = new Sqlite(":memory:");
  const empty = await generateSQLiteDrizzleJson({});
  for (const sql of await generateSQLiteMigration(empty, await generateSQLiteDrizzleJson(schema)))
    wanted.exec(sql);
  const built = new Sqlite(":memory:");
  migrate(built, migrations);
  expect(describeShape(built)).toEqual(describeShape(wanted));
});

test("every table is strict", () => {
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite, migrations);
  const tables = sqlite.pragma("table_list") as {
    schema: string;
    name: string;
    type: string;
    strict: number;
  }[];
  const loose = tables.filter(
    ({ strict, name }) => strict === 0 && !name.startsWith("sqlite_") && !isSearchTable(name),
  );
  expect(loose).toEqual([]);
});

test("a step that breaks foreign keys is rolled back whole", () => {
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite, migrations);
  fillDatabase(sqlite);
  const before = rows(sqlite);
  const breaking = { name: "9999_break", up: "delete from profiles", down: "select 1", hash: "x" };
  expect(() => migrate(sqlite, [...migrations, breaking])).toThrow(/9999_break breaks \d+ foreign keys/);
  expect(rows(sqlite)).toEqual(before);
});

test("a step that was edited after it ran is refused", () => {
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite, migrations);
  const edited = migrations.map((migration) => ({ ...migration, hash: "edited" }));
  expect(() => migrate(sqlite, edited)).toThrow("was edited after it ran");
});
