import type { RunResult } from "better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type * as schema from "./schema";

/** What every repository takes: the database itself or a transaction on it. */
export type Connection = BaseSQLiteDatabase<"sync", RunResult, typeof schema>;

/** The open file itself, for the few statements that are run every second. A transaction on it is in force for them, too. */
export type { Database as SqliteFile } from "better-sqlite3";
