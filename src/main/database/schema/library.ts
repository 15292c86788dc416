import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** `online` is false while the folder, or the drive it is on, is away; its videos are hidden until it is back. */
export const libraryFolders = sqliteTable(
  "library_folders",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    path: text().notNull(),
    online: integer({ mode: "boolean" }).notNull(),
    addedAtMs: integer("added_at_ms").notNull(),
    scannedAtMs: integer("scanned_at_ms"),
    archivedAtMs: integer("archived_at_ms"),
  },
  (table) => [uniqueIndex("library_folders_path").on(table.path)],
);

/** What a parent sorts videos into. Where `counts` is false, watching spends neither tickets nor minutes. */
export const categories = sqliteTable(
  "categories",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    slug: text().notNull(),
    colour: text().notNull(),
    counts: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [uniqueIndex("categories_slug").on(table.slug)],
);

export const tags = sqliteTable(
  "tags",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    slug: text().notNull(),
  },
  (table) => [uniqueIndex("tags_slug").on(table.slug)],
);

/** One content. `mediaHash` is its identity over renames and moves; null where nothing could be read. */
export const videos = sqliteTable(
  "videos",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    mediaHash: text("media_hash"),
    title: text().notNull(),
    collection: text(),
    season: integer(),
    episode: integer(),
    year: integer(),
    container: text(),
    durationSeconds: real("duration_seconds"),
    width: integer(),
    height: integer(),
    videoCodec: text("video_codec"),
    audioCodec: text("audio_codec"),
    /** What the scanner thinks by name and place. */
    namedPlaceholder: integer("named_placeholder", { mode: "boolean" }).notNull(),
    /** What a parent said; null where nothing was said. It wins. */
    markedPlaceholder: integer("marked_placeholder", { mode: "boolean" }),
    /** `pending` until tried, then `ready` (a thumbnail lies on disk) or `none`. */
    picture: text().notNull(),
    addedAtMs: integer("added_at_ms").notNull(),
    categoryId: integer("category_id").references(() => categories.id, { onDelete: "set null" }),
    /** Years; null where nobody has rated it. */
    ageRating: integer("age_rating"),
  },
  (table) => [
    uniqueIndex("videos_media_hash").on(table.mediaHash),
    index("videos_collection").on(table.collection, table.season, table.episode, table.title),
    index("videos_added").on(table.addedAtMs),
    index("videos_category").on(table.categoryId),
    index("videos_age").on(table.ageRating),
    index("videos_placeholder")
      .on(table.id)
      .where(sql`coalesce(${table.markedPlaceholder}, ${table.namedPlaceholder}) = 1`),
    check("videos_age_rating", sql`${table.ageRating} between 0 and 21`),
    check("videos_picture", sql`${table.picture} in ('pending', 'ready', 'none')`),
  ],
);

export const videoTags = sqliteTable(
  "video_tags",
  {
    videoId: integer("video_id")
      .notNull()
      .references(() => videos.id, { onDelete: "cascade" }),
    tagId: integer("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.videoId, table.tagId] }),
    index("video_tags_tag").on(table.tagId, table.videoId),
  ],
);

/** One file of a library folder; `path` is relative to it, with `/`. Exactly one state each. */
export const files = sqliteTable(
  "files",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    folderId: integer("folder_id")
      .notNull()
      .references(() => libraryFolders.id, { onDelete: "cascade" }),
    videoId: integer("video_id")
      .notNull()
      .references(() => videos.id),
    path: text().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    modifiedMs: real("modified_ms").notNull(),
    state: text().notNull(),
    reason: text(),
  },
  (table) => [
    uniqueIndex("files_path").on(table.folderId, table.path),
    index("files_video").on(table.videoId, table.state),
    check(
      "files_state",
      sql`${table.state} in ('ready', 'needs-remux', 'needs-transcode', 'unreadable', 'ignored', 'missing')`,
    ),
  ],
);

/** A sidecar subtitle of a file; `path` is relative to the library folder. */
export const captionFiles = sqliteTable(
  "caption_files",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    fileId: integer("file_id")
      .notNull()
      .references(() => files.id, { onDelete: "cascade" }),
    path: text().notNull(),
    language: text(),
  },
  (table) => [uniqueIndex("caption_files_path").on(table.fileId, table.path)],
);
