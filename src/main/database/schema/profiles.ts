import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const profiles = sqliteTable(
  "profiles",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    avatar: text().notNull(),
    accent: text().notNull(),
    ticketsPerDay: integer("tickets_per_day").notNull(),
    guest: integer({ mode: "boolean" }).notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    archivedAtMs: integer("archived_at_ms"),
  },
  (table) => [check("profiles_tickets", sql`${table.ticketsPerDay} >= 0`)],
);
