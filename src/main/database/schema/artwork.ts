import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { libraryFolders } from "./files";
import { collections, videos } from "./videos";

/** A picture that the family has for a video, a collection or a season of it, and what became of it. */
export const artwork = sqliteTable(
  "artwork",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    videoId: integer("video_id").references(() => videos.id, { onDelete: "cascade" }),
    collectionId: integer("collection_id").references(() => collections.id, { onDelete: "cascade" }),
    season: integer(),
    role: text().notNull(),
    folderId: integer("folder_id")
      .notNull()
      .references(() => libraryFolders.id, { onDelete: "cascade" }),
    path: text().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    modifiedMs: real("modified_ms").notNull(),
    state: text().notNull(),
    /** The name of what was made of it, without size and ending; null until then. */
    picture: text(),
  },
  (table) => [
    index("artwork_video").on(table.videoId),
    index("artwork_collection").on(table.collectionId),
    index("artwork_pending").on(table.id).where(sql`${table.state} = 'pending'`),
    check("artwork_owner", sql`(${table.videoId} is null) <> (${table.collectionId} is null)`),
    check("artwork_role", sql`${table.role} in ('poster', 'wide', 'backdrop', 'logo')`),
    check("artwork_state", sql`${table.state} in ('pending', 'ready', 'none')`),
  ],
);
