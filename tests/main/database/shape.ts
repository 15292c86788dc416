import type { Database } from "better-sqlite3";

/** The search index, which drizzle knows nothing of, and the tables in which SQLite keeps it. */
export const isSearchTable = (name: string): boolean => name.startsWith("video_search");

/** Columns, keys, indexes and checks of every table, in a form in which two databases compare. */
export function describeShape(sqlite: Database) {
  const tables = sqlite
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_%' escape '\\' order by name",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.filter((table) => !isSearchTable(table)).map((table) => [table, describeTable(sqlite, table)]),
  );
}

function describeTable(sqlite: Database, table: string) {
  const sql =
    sqlite.prepare<[string], string>("select sql from sqlite_schema where name = ?").pluck().get(table) ?? "";
  const indexes = sqlite.pragma(`index_list(${table})`) as { name: string; unique: number }[];
  return {
    columns: sqlite.pragma(`table_xinfo(${table})`),
    keys: sqlite.pragma(`foreign_key_list(${table})`),
    checks: sql.match(/CHECK\s*\(.*\)/gi) ?? [],
    indexes: indexes
      .map(({ name, unique }) => ({ name, unique, columns: sqlite.pragma(`index_xinfo(${name})`) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
