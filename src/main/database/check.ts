import type { Database } from "better-sqlite3";
import { StartupError } from "../startup-error";

/** "Mati" in ASCII: tells our files from other SQLite files. */
const applicationId = 0x4d617469;

/**
 * Opening succeeds on every damaged file, so the file is read here before anything is written to it.
 * Throws StartupError: not-a-matinee-database, database-damaged, data-folder (the file cannot be read or written).
 */
export function checkDatabase(sqlite: Database, file: string): void {
  const found = readOrThrow(file, () => ({
    id: sqlite.pragma("application_id", { simple: true }) as number,
    empty: (sqlite.prepare("select count(*) from sqlite_schema").pluck().get() as number) === 0,
    report: sqlite.pragma("quick_check(1)", { simple: true }) as string,
  }));
  if (found.report !== "ok") throw damaged(file);
  if (found.id !== applicationId && !(found.empty && found.id === 0))
    throw new StartupError(
      "not-a-matinee-database",
      `${file} is not a Matinee database: move it away, or name another data folder with --data.`,
    );
}

/** Marks a file as Matinee's. */
export function setIdentity(sqlite: Database): void {
  sqlite.pragma(`application_id = ${applicationId}`);
}

function readOrThrow<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (
      code.startsWith("SQLITE_CANTOPEN") ||
      code.startsWith("SQLITE_READONLY") ||
      code.startsWith("SQLITE_PERM")
    )
      throw new StartupError(
        "data-folder",
        `Matinee cannot read and write ${file}: make it writable, or name another data folder with --data.`,
        { cause: error },
      );
    throw damaged(file, error);
  }
}

function damaged(file: string, cause?: unknown): StartupError {
  return new StartupError(
    "database-damaged",
    `The database ${file} is damaged and was left as it is: put the newest file of the backups folder in its place, or move it away to begin anew.`,
    { cause },
  );
}
