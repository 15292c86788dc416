import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
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

/** A show, or a folder of loose clips. `key` is its identity over scans; `described` what the scan says of it, as JSON. */
export const collections = sqliteTable(
  "collections",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    /** Orders as people count, without case and accents: `sort-key.policy.ts`. */
    sortKey: text("sort_key").notNull(),
    year: integer(),
    described: text().notNull(),
    /** Names of files in the folder of pictures; null where there is none. */
    poster: text(),
    backdrop: text(),
  },
  (table) => [
    uniqueIndex("collections_key").on(table.key),
    index("collections_order").on(table.sortKey, table.id),
    check("collections_kind", sql`${table.kind} in ('show', 'collection')`),
  ],
);

/** Where a parent finds a video: 0 shown, 1 hidden, 2 archived, or in no folder any more. `library-place.ts` asks in these words. */
const placeOf = (video: Record<"archivedAtMs" | "inLibrary" | "hidden", AnySQLiteColumn>) =>
  sql`(case when ${video.archivedAtMs} is not null or ${video.inLibrary} = 0 then 2 else ${video.hidden} end)`;

/** What else a parent's list is filtered by, so that it is read from an index alone, walked along or looked up by id. */
const filteredBy = (
  video: Record<"state" | "kind" | "categoryId" | "ageRating" | "addedAtMs", AnySQLiteColumn>,
) => [video.state, video.kind, video.categoryId, video.ageRating, video.addedAtMs] as const;

/**
 * One programme, extra or placeholder: one content, or several that belong together. All columns but the parent's own
 * are made by `settle.service.ts` from what the scan says (`described`), what the parent says (`video_edits`) and its files.
 */
export const videos = sqliteTable(
  "videos",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Its identity over renames and moves: that of its first file; null where nothing could be read. */
    mediaHash: text("media_hash"),
    kind: text().notNull(),
    collectionId: integer("collection_id").references(() => collections.id),
    title: text().notNull(),
    /** Collections and what stands alone in one alphabet, inside them by season and episode: `sort-key.policy.ts`. */
    sortKey: text("sort_key").notNull(),
    season: integer(),
    episode: integer(),
    episodeEnd: integer("episode_end"),
    year: integer(),
    /** Of all parts together. */
    durationSeconds: real("duration_seconds"),
    /** What the scanner thinks by name, place and NFO. */
    namedPlaceholder: integer("named_placeholder", { mode: "boolean" }).notNull(),
    /** What a parent said; null where nothing was said. It wins. */
    markedPlaceholder: integer("marked_placeholder", { mode: "boolean" }),
    /** `pending` until tried, then `ready` or `none`. */
    picture: text().notNull(),
    /** Names of files in the folder of pictures; null where there is none. */
    widePicture: text("wide_picture"),
    poster: text(),
    addedAtMs: integer("added_at_ms").notNull(),
    categoryId: integer("category_id").references(() => categories.id, { onDelete: "set null" }),
    /** Years; null where nobody has rated it. */
    ageRating: integer("age_rating"),
    /** What the scan says, as JSON: `description.ts`. */
    described: text().notNull(),
    /** Of its best file, in a folder that is still one. */
    state: text().notNull(),
    reason: text(),
    /** Parents' own: no child sees it. */
    hidden: integer({ mode: "boolean" }).notNull().default(false),
    /** Parents' own: out of the library, with its history. */
    archivedAtMs: integer("archived_at_ms"),
    /** It has a file, missing or not, in a folder that is still one. */
    inLibrary: integer("in_library", { mode: "boolean" }).notNull(),
    /** Neither extra nor hidden nor archived, and a file of it plays and is here: a child may meet it if its rules allow. */
    offered: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [
    uniqueIndex("videos_media_hash").on(table.mediaHash),
    // The last columns of these three are there for the rules of age and category: what they refuse is passed over unread.
    index("videos_shelf").on(
      ...[table.collectionId, table.offered, table.sortKey, table.id, table.ageRating, table.categoryId],
    ),
    index("videos_order").on(table.sortKey, table.id),
    index("videos_list").on(placeOf(table), table.sortKey, table.id, ...filteredBy(table)),
    index("videos_found").on(table.id, placeOf(table), table.sortKey, ...filteredBy(table)),
    index("videos_state").on(placeOf(table), table.state, table.sortKey, table.id),
    index("videos_added").on(
      ...[table.offered, table.addedAtMs, table.id, table.ageRating, table.categoryId],
    ),
    index("videos_category").on(table.categoryId, table.ageRating),
    index("videos_age").on(table.ageRating),
    index("videos_pending_picture")
      .on(table.offered, table.sortKey, table.id)
      .where(sql`${table.picture} = 'pending'`),
    index("videos_placeholder")
      .on(table.id)
      .where(sql`coalesce(${table.markedPlaceholder}, ${table.namedPlaceholder}) = 1`),
    check("videos_age_rating", sql`${table.ageRating} between 0 and 21`),
    check("videos_picture", sql`${table.picture} in ('pending', 'ready', 'none')`),
    check("videos_kind", sql`${table.kind} in ('episode', 'film', 'clip', 'extra')`),
    check(
      "videos_state",
      sql`${table.state} in ('ready', 'needs-remux', 'needs-transcode', 'unreadable', 'ignored', 'missing')`,
    ),
  ],
);

/** What a parent set right; null where nothing was said. Wins over every scan. */
export const videoEdits = sqliteTable("video_edits", {
  videoId: integer("video_id")
    .primaryKey()
    .references(() => videos.id, { onDelete: "cascade" }),
  title: text(),
  kind: text(),
  collection: text(),
  season: integer(),
  episode: integer(),
  year: integer(),
  ageRating: integer("age_rating"),
  categoryId: integer("category_id").references(() => categories.id, { onDelete: "set null" }),
});

/** The tags that are on a video now, from NFO files and parents. */
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

/** What a parent said of a tag on a video: that it has it, or that it has it not whatever the scan says. */
export const videoTagEdits = sqliteTable(
  "video_tag_edits",
  {
    videoId: integer("video_id")
      .notNull()
      .references(() => videos.id, { onDelete: "cascade" }),
    tagId: integer("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    has: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.videoId, table.tagId] }),
    index("video_tag_edits_tag").on(table.tagId, table.videoId),
  ],
);

/** Their labels are called otherwise, or are others, than their search entries say: `relabelling.service.ts`. */
export const relabelledVideos = sqliteTable("relabelled_videos", {
  videoId: integer("video_id")
    .primaryKey()
    .references(() => videos.id, { onDelete: "cascade" }),
});

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
