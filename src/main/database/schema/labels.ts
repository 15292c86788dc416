import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** What a parent sorts videos into. Where `counts` is false, watching spends neither tickets nor minutes. */
export const categories = sqliteTable(
  "categories",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    slug: text().notNull(),
    colour: text().notNull(),
    counts: integer({ mode: "boolean" }).notNull(),
    /** Since then it is deleted and can be had back; its videos are without one meanwhile. */
    removedAtMs: integer("removed_at_ms"),
  },
  (table) => [uniqueIndex("categories_slug").on(table.slug).where(sql`${table.removedAtMs} is null`)],
);

export const tags = sqliteTable(
  "tags",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    slug: text().notNull(),
    /** Since then it is deleted and can be had back; it is on no video meanwhile. */
    removedAtMs: integer("removed_at_ms"),
  },
  (table) => [
    uniqueIndex("tags_slug").on(table.slug).where(sql`${table.removedAtMs} is null`),
    // Those that a parent may have renamed; files know a tag by its first name.
    index("tags_renamed").on(table.id).where(sql`replace(lower(${table.name}), ' ', '-') <> ${table.slug}`),
  ],
);
