import { and, eq, isNull, sql } from "drizzle-orm";
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
const renamed = prepared((db) =>
  db
    .select({ id: sql<number>`${tags.id}`, name: sql<string>`${tags.name}` })
    .from(sql`tags indexed by tags_renamed`)
    // word by word as in the index
    .where(and(sql`replace(lower(${tags.name}), ' ', '-') <> ${tags.slug}`, isNull(tags.removedAtMs)))
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

/** Living tags whose names may not be those that files call them by; none of the others has another name. */
export function listRenamedTags(tx: Connection): { id: number; name: string }[] {
  return renamed(tx).all();
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
