import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who watches. What they may watch is the ledger's: `limits_policies`. */
export const profiles = sqliteTable("profiles", {
  id: text().primaryKey(),
  name: text().notNull(),
  avatar: text().notNull(),
  accent: text().notNull(),
  guest: integer({ mode: "boolean" }).notNull(),
  createdAtMs: integer("created_at_ms").notNull(),
  archivedAtMs: integer("archived_at_ms"),
});
