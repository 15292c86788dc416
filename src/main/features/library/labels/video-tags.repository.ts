import { and, eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { tags, videoTagEdits, videoTags } from "../../../database/schema";

const slugs = prepared((db) =>
  db
    .select({ id: tags.id, removedAtMs: tags.removedAtMs })
    .from(tags)
    .where(eq(tags.slug, sql.placeholder("slug")))
    .orderBy(sql`${tags.removedAtMs} is not null, ${tags.id} desc`)
    .prepare(),
);
const videosTags = prepared((db) =>
  db
    .select({ tagId: videoTags.tagId })
    .from(videoTags)
    .where(eq(videoTags.videoId, sql.placeholder("videoId")))
    .prepare(),
);
const tagEdits = prepared((db) =>
  db
    .select({ tagId: videoTagEdits.tagId, has: videoTagEdits.has })
    .from(videoTagEdits)
    .where(eq(videoTagEdits.videoId, sql.placeholder("videoId")))
    .prepare(),
);

/** The tag that files call so: a living one before one that was removed. */
export function findTagBySlug(tx: Connection, slug: string): number | undefined {
  return slugs(tx).get({ slug })?.id;
}

export function listVideoTags(tx: Connection, videoId: number): number[] {
  return videosTags(tx)
    .all({ videoId })
    .map(({ tagId }) => tagId);
}

/** What a parent said of tags on this video. */
export function listTagEdits(tx: Connection, videoId: number): { tagId: number; has: boolean }[] {
  return tagEdits(tx).all({ videoId });
}

export function insertVideoTag(tx: Connection, videoId: number, tagId: number): void {
  tx.insert(videoTags).values({ videoId, tagId }).run();
}

export function deleteVideoTag(tx: Connection, videoId: number, tagId: number): void {
  tx.delete(videoTags)
    .where(and(eq(videoTags.videoId, videoId), eq(videoTags.tagId, tagId)))
    .run();
}
