import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The household's activity log: rows are added, never changed. `data` is JSON without names or paths. */
export const events = sqliteTable(
  "events",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    atMs: integer("at_ms").notNull(),
    accountingDay: text("accounting_day").notNull(),
    kind: text().notNull(),
    profileId: text("profile_id"),
    data: text().notNull(),
  },
  (table) => [index("events_day").on(table.accountingDay, table.id)],
);
