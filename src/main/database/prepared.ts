import type { Connection } from "./connection";

/** Builds and compiles a query once for each connection: that takes longer than most of ours take to run. */
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
