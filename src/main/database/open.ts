import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { StartupError, startupErrorFrom } from "../startup-error";
import { backUp } from "./backup";
import { checkDatabase, setIdentity } from "./check";
import { loadMigrations, migrate, pendingMigrations } from "./migrate";
import * as schema from "./schema";

export interface OpenDatabase {
  readonly sqlite: Database;
  readonly db: BetterSQLite3Database<typeof schema>;
  close(): void;
}

export interface DatabaseOptions {
  dataFolder: string;
  migrationsFolder: string;
}

/**
 * Opens `<dataFolder>/matinee.db`, checks it, backs it up where steps are pending, and migrates it.
 * Throws StartupError: data-folder, database-damaged, not-a-matinee-database, database-newer.
 */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const file = join(options.dataFolder, "matinee.db");
  const sqlite = openFile(options.dataFolder, file);
  try {
    checkDatabase(sqlite, file);
    setPragmas(sqlite);
    const migrations = loadMigrations(options.migrationsFolder);
    if (pendingMigrations(sqlite, migrations, file).needsBackup) backUp(sqlite, options.dataFolder);
    setIdentity(sqlite); // before the first step, so that a kill between the two leaves a file that is known as ours
    migrate(sqlite, migrations);
  } catch (error) {
    sqlite.close();
    throw startupErrorFrom(error, options.dataFolder) ?? error;
  }
  return { sqlite, db: drizzle({ client: sqlite, schema }), close: () => sqlite.close() };
}

function openFile(dataFolder: string, file: string): Database {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const sqlite = new Sqlite(file);
    if (!existsSync(file)) throw new Error("the file was not made");
    return sqlite;
  } catch (error) {
    throw new StartupError(
      "data-folder",
      `Matinee cannot write its data folder ${dataFolder}: make it writable, or name another with --data.`,
      { cause: error },
    );
  }
}

/** FULL: with the default NORMAL a power cut may give minutes back. */
function setPragmas(sqlite: Database): void {
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("trusted_schema = OFF");
  sqlite.pragma("cell_size_check = ON");
}
