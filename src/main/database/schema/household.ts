import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row: the household's own time. `openDay` is the latest accounting day that was opened. */
export const household = sqliteTable(
  "household",
  {
    id: integer().primaryKey(),
    timeZone: text("time_zone").notNull(),
    dayStartMinute: integer("day_start_minute").notNull(),
    openDay: text("open_day").notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
  },
  (table) => [
    check("household_is_one", sql`${table.id} = 1`),
    check("household_day_start", sql`${table.dayStartMinute} between 0 and 1439`),
  ],
);
