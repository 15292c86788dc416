import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { StartupError } from "../startup-error";

export interface Migration {
  readonly name: string;
  readonly up: string;
  readonly down: string;
  readonly hash: string;
}

const migrationFile = /^\d{4}_\w+\.sql$/;

/** Reads `NNNN_name.sql`, each with its hand-written `NNNN_name.down.sql`, in order. */
export function loadMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => migrationFile.test(file))
    .sort()
    .map((file) => {
      const name = file.replace(/\.sql$/, "");
      const downFile = join(folder, `${name}.down.sql`);
      if (!existsSync(downFile)) throw new Error(`migration ${name} has no .down.sql`);
      const up = readFileSync(join(folder, file), "utf8");
      return {
        name,
        up,
        down: readFileSync(downFile, "utf8"),
        hash: createHash("sha256").update(up).digest("hex"),
      };
    });
}

/** The first step that this Matinee does not know, so that a newer one must have made it. */
export function findNewerStep(sqlite: Database, migrations: readonly Migration[]): string | undefined {
  return listApplied(sqlite).find((row, index) => migrations[index]?.name !== row.name)?.name;
}

export function newerThanThis(file: string, step: string): StartupError {
  return new StartupError(
    "database-newer",
    `The database ${file} was made by a newer Matinee (step ${step}): install that version again. Nothing was changed.`,
  );
}

/** How many steps a database has seen, and whether its two records of them agree (0: written before there were two). */
export function appliedSteps(sqlite: Database): { steps: number; agree: boolean } {
  const steps = listApplied(sqlite).length;
  const version = sqlite.pragma("user_version", { simple: true }) as number;
  return { steps, agree: version === steps || version === 0 };
}

/** Whether it holds data and steps are waiting: then it is to be backed up. */
export function hasStepsToCome(sqlite: Database, migrations: readonly Migration[]): boolean {
  const { steps } = appliedSteps(sqlite);
  return steps > 0 && steps < migrations.length;
}

/**
 * Moves the database to exactly `target` applied steps, each in a transaction of its own together with `user_version`;
 * returns what ran. `complete` ends each step's transaction. Throws StartupError database-newer.
 */
export function migrate(
  sqlite: Database,
  migrations: readonly Migration[],
  target = migrations.length,
  complete: (sqlite: Database) => void = () => undefined,
): string[] {
  sqlite.exec(
    "create table if not exists _migrations (name text primary key, hash text not null, applied_at_ms integer not null) strict",
  );
  const applied = knownSteps(sqlite, migrations);
  const down = migrations.slice(target, applied).reverse();
  const up = migrations.slice(applied, target);
  const foreignKeys = sqlite.pragma("foreign_keys", { simple: true });
  sqlite.pragma("foreign_keys = OFF"); // SQLite ignores this inside a transaction; on, a rebuilt table empties its children
  try {
    for (const step of down) applyStep(sqlite, step, "down", complete);
    for (const step of up) applyStep(sqlite, step, "up", complete);
  } finally {
    sqlite.pragma(`foreign_keys = ${foreignKeys ? "ON" : "OFF"}`);
  }
  return [...down, ...up].map((step) => step.name);
}

function applyStep(
  sqlite: Database,
  step: Migration,
  direction: "up" | "down",
  complete: (sqlite: Database) => void,
): void {
  const apply = sqlite.transaction(() => {
    sqlite.exec(step[direction]);
    const broken = sqlite.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`migration ${step.name} breaks ${broken.length} foreign keys`);
    if (direction === "up")
      sqlite.prepare("insert into _migrations values (?, ?, ?)").run(step.name, step.hash, Date.now());
    else sqlite.prepare("delete from _migrations where name = ?").run(step.name);
    complete(sqlite);
    sqlite.pragma(`user_version = ${listApplied(sqlite).length}`);
  });
  apply.immediate();
}

function knownSteps(sqlite: Database, migrations: readonly Migration[]): number {
  const newer = findNewerStep(sqlite, migrations);
  if (newer !== undefined) throw newerThanThis(sqlite.name, newer);
  const applied = listApplied(sqlite);
  for (const [index, row] of applied.entries())
    if (migrations[index]?.hash !== row.hash)
      throw new Error(`migration ${row.name} was edited after it ran`);
  return applied.length;
}

/** What of each step was run, for comparing two databases. */
export function listAppliedHashes(sqlite: Database): string {
  return JSON.stringify(listApplied(sqlite));
}

function listApplied(sqlite: Database): { name: string; hash: string }[] {
  const exists = sqlite.prepare("select 1 from sqlite_schema where name = '_migrations'").get();
  if (!exists) return [];
  return sqlite
    .prepare<[], { name: string; hash: string }>("select name, hash from _migrations order by name")
    .all();
}
