import type { Connection } from "./connection";

/**
 * Builds and compiles a query once for each open database; its transactions, which are on the same connection, share it.
 * That takes longer than most of ours take to run. SQLite compiles it anew at each run all the same where it has a bound
 * `limit` (use `get`), or a bound value in a join or a sub-select.
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

/** What a database and its transactions have in common; drizzle keeps it to itself. */
function sessionOf(db: Connection): object {
  return (db as unknown as { session: object }).session;
}
