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
import { videos } from "./videos";

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
    /** Null where nothing could be read. */
    mediaHash: text("media_hash"),
    /** The path of the first of the files that make up one copy of the video: its parts and versions share it. */
    groupPath: text("group_path").notNull(),
    /** From 1; null where it is not cut into parts. */
    part: integer(),
    /** The words that tell it from other versions; null where there is one alone. */
    version: text(),
    /** What the scan says of its copy, where another copy names the video: as JSON, on the copy's first file alone. */
    described: text(),
    /** `headers`: read in passing. `full`: ffmpeg said it. */
    factsPass: text("facts_pass").notNull(),
    /** JSON of VideoFacts; null where there are none. */
    facts: text(),
    durationSeconds: real("duration_seconds"),
    height: integer(),
    /** One picture of it was really decoded. */
    proven: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [
    uniqueIndex("files_path").on(table.folderId, table.path),
    index("files_video").on(table.videoId, table.state, table.folderId),
    index("files_media_hash").on(table.mediaHash),
    index("files_described").on(table.id).where(sql`${table.described} is not null`),
    index("files_to_check").on(table.id).where(sql`${table.factsPass} <> 'full' or ${table.proven} = 0`),
    check("files_facts_pass", sql`${table.factsPass} in ('none', 'headers', 'full')`),
    check(
      "files_state",
      sql`${table.state} in ('ready', 'needs-remux', 'needs-transcode', 'unreadable', 'ignored', 'missing')`,
    ),
  ],
);

/** Files that say something of videos (NFO, pictures, subtitles, ignore files), as the last scan met them. */
export const sidecars = sqliteTable(
  "sidecars",
  {
    folderId: integer("folder_id")
      .notNull()
      .references(() => libraryFolders.id, { onDelete: "cascade" }),
    path: text().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    modifiedMs: real("modified_ms").notNull(),
  },
  (table) => [primaryKey({ columns: [table.folderId, table.path] })],
);

/** A subtitle of a file: one that lies beside it (`path`, relative to the library folder), or one of its own tracks. */
export const captions = sqliteTable(
  "captions",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    fileId: integer("file_id")
      .notNull()
      .references(() => files.id, { onDelete: "cascade" }),
    path: text(),
    streamIndex: integer("stream_index"),
    language: text(),
    title: text(),
    forced: integer({ mode: "boolean" }).notNull(),
    isDefault: integer("is_default", { mode: "boolean" }).notNull(),
    hearingImpaired: integer("hearing_impaired", { mode: "boolean" }).notNull(),
  },
  (table) => [
    index("captions_file").on(table.fileId),
    check("captions_source", sql`(${table.path} is null) <> (${table.streamIndex} is null)`),
  ],
);
