import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The FTS5 index of what the library is searched by: the words of `search.policy.ts`, under the ids of the videos. It
 * holds no text that could be read back. A migration makes it by hand, since drizzle knows no virtual tables.
 */
export const videoSearch = sqliteTable("video_search", {
  videoId: integer("rowid").primaryKey(),
  title: text().notNull(),
  collection: text().notNull(),
  labels: text().notNull(),
  path: text().notNull(),
});
