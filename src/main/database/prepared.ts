import type { Connection } from "./connection";

/**
 * Builds and compiles a query once for each connection: that takes longer than most of ours take to run. SQLite compiles
 * it anew at each run all the same where it has a bound `limit` (use `get`), or a bound value in a join or a sub-select.
 */
export function prepared<Query extends object>(build: (db: Connection) => Query): (db: Connection) => Query {
  const compiled = new WeakMap<Connection, Query>();
  return (db) => {
    const known = compiled.get(db);
    if (known) return known;
    const query = build(db);
    compiled.set(db, query);
    return query;
  };
}
