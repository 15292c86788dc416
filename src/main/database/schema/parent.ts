import { sql } from "drizzle-orm";
import { blob, check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row once a PIN is set. Attempts are counted here before the hash is computed. */
export const parentPin = sqliteTable(
  "parent_pin",
  {
    id: integer().primaryKey(),
    salt: blob({ mode: "buffer" }).notNull(),
    hash: blob({ mode: "buffer" }).notNull(),
    recoveryHash: blob("recovery_hash", { mode: "buffer" }).notNull(),
    failedAttempts: integer("failed_attempts").notNull(),
    lastFailedBootId: text("last_failed_boot_id").notNull(),
    lastFailedUptimeMs: integer("last_failed_uptime_ms").notNull(),
    changedAtMs: integer("changed_at_ms").notNull(),
  },
  (table) => [
    check("parent_pin_is_one", sql`${table.id} = 1`),
    check("parent_pin_attempts", sql`${table.failedAttempts} >= 0`),
  ],
);
