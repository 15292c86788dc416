import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { tags } from "./labels";
import { videos } from "./videos";

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
