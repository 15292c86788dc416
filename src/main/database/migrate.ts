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

/** How far a database has come; `needsBackup`: it holds data and steps are waiting. Throws StartupError database-newer. */
export function pendingMigrations(sqlite: Database, migrations: Migration[], file: string) {
  const applied = listApplied(sqlite);
  for (const [index, row] of applied.entries()) {
    const known = migrations[index];
    if (known?.name !== row.name)
      throw new StartupError(
        "database-newer",
        `The database ${file} was made by a newer Matinee (step ${row.name}): install that version again. Nothing was changed.`,
      );
    if (known.hash !== row.hash) throw new Error(`migration ${row.name} was edited after it ran`);
  }
  const pending = migrations.slice(applied.length);
  return { applied: applied.length, pending, needsBackup: applied.length > 0 && pending.length > 0 };
}

/** Moves the database to exactly `target` applied steps, each in a transaction of its own; returns what ran. */
export function migrate(sqlite: Database, migrations: Migration[], target = migrations.length): string[] {
  sqlite.exec(
    "create table if not exists _migrations (name text primary key, hash text not null, applied_at_ms integer not null) strict",
  );
  const { applied } = pendingMigrations(sqlite, migrations, sqlite.name);
  const down = migrations.slice(target, applied).reverse();
  const up = migrations.slice(applied, target);
  const foreignKeys = sqlite.pragma("foreign_keys", { simple: true });
  sqlite.pragma("foreign_keys = OFF"); // SQLite ignores this inside a transaction; on, a rebuilt table empties its children
  try {
    for (const step of down) applyStep(sqlite, step, "down");
    for (const step of up) applyStep(sqlite, step, "up");
  } finally {
    sqlite.pragma(`foreign_keys = ${foreignKeys ? "ON" : "OFF"}`);
  }
  return [...down, ...up].map((step) => step.name);
}

function applyStep(sqlite: Database, step: Migration, direction: "up" | "down"): void {
  const apply = sqlite.transaction(() => {
    sqlite.exec(step[direction]);
    const broken = sqlite.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`migration ${step.name} breaks ${broken.length} foreign keys`);
    if (direction === "up")
      sqlite.prepare("insert into _migrations values (?, ?, ?)").run(step.name, step.hash, Date.now());
    else sqlite.prepare("delete from _migrations where name = ?").run(step.name);
  });
  apply.immediate();
}

function listApplied(sqlite: Database): { name: string; hash: string }[] {
  const exists = sqlite.prepare("select 1 from sqlite_schema where name = '_migrations'").get();
  if (!exists) return [];
  return sqlite
    .prepare<[], { name: string; hash: string }>("select name, hash from _migrations order by name")
    .all();
}
