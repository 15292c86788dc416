import type { Database, Statement } from "better-sqlite3";

/** The same connection, which calls `beforeWrite` before each statement that writes, with the number of writes before it. */
export function watchWrites(sqlite: Database, beforeWrite: (writes: number) => void): Database {
  let writes = 0;
  const watched = (statement: Statement): Statement =>
    new Proxy(statement, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...values: unknown[]) => {
          if (name === "run") beforeWrite(writes++);
          const answer: unknown = value.apply(target, values);
          return answer === target ? watched(target) : answer;
        };
      },
    });
  return new Proxy(sqlite, {
    get(target, name) {
      if (name === "prepare") return (source: string) => watched(target.prepare(source));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
