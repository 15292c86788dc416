import { type Placeholder, sql } from "drizzle-orm";
import type { Connection } from "./connection";

/**
 * Builds and compiles a query once for each open database; its transactions, which are on the same connection, share it.
 * That takes longer than most of ours take to run. SQLite compiles it anew at each run all the same where it has a bound
 * `limit`, which drizzle makes of any number: use `get`, or `written`.
 */
export function prepared<Query extends object>(build: (db: Connection) => Query): (db: Connection) => Query {
  const compiled = new WeakMap<object, Query>();
  return (db) => {
    const session = sessionOf(db);
    const known = compiled.get(session);
    if (known) return known;
    const query = build(db);
    compiled.set(session, query);
    return query;
  };
}

/** For `limit`: the number as it stands in the text of the query. */
export function written(rows: number): Placeholder {
  // Drizzle puts an SQL in there as well as a placeholder; its types know of the latter alone.
  return sql.raw(String(Math.trunc(rows))) as unknown as Placeholder;
}

/** What a database and its transactions have in common; drizzle keeps it to itself. */
function sessionOf(db: Connection): object {
  const session: unknown = Reflect.get(db, "session");
  if (typeof session !== "object" || session === null) throw new Error("drizzle has its session elsewhere");
  return session;
}
