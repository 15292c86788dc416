import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { categories } from "./labels";

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
