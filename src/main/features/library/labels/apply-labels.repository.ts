import { eq, inArray, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { collections, relabelledVideos, videoEdits, videos, videoTags } from "../../../database/schema";

/** These, or those that have the tag, or to which a parent gave the category, removed or not. */
export type Those =
  | { readonly videoIds: readonly number[] }
  | { readonly tagId: number }
  | { readonly categoryId: number };

/** A list of ids, bound as one JSON text. */
const listed = (ids: readonly number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

function idsOf(those: Those) {
  if ("videoIds" in those) return listed(those.videoIds);
  if ("tagId" in those)
    return sql`(select ${videoTags.videoId} from ${videoTags} where ${videoTags.tagId} = ${those.tagId})`;
  return sql`(select ${videoEdits.videoId} from ${videoEdits} where ${videoEdits.categoryId} = ${those.categoryId})`;
}

/** Remembers that these are not yet found by their labels' names. */
export function addRelabelled(tx: Connection, those: Those): void {
  tx.run(
    sql`insert or ignore into ${relabelledVideos} (video_id) select ${videos.id} from ${videos} where ${videos.id} in ${idsOf(those)}`,
  );
}

/** The category was removed. */
export function takeCategoryOff(tx: Connection, categoryId: number): void {
  tx.update(videos).set({ categoryId: null }).where(eq(videos.categoryId, categoryId)).run();
}

/** The category was restored. */
export function giveCategoryBack(tx: Connection, categoryId: number): void {
  tx.update(videos)
    .set({ categoryId })
    .where(sql`${videos.id} in ${idsOf({ categoryId })}`)
    .run();
}

export interface SaidLabels {
  /** Null for none. */
  readonly categoryId?: number | null | undefined;
  /** Null where what the scan says counts again. */
  readonly ageRating?: number | null | undefined;
}

/** As `settle.policy.ts` has it: its own, or that of its show where it has no certificate. */
const scannedAge = sql`coalesce(
  json_extract(${videos.described}, '$.ageRating'),
  (
    select json_extract(${collections.described}, '$.ageRating') from ${collections}
    where ${collections.id} = ${videos.collectionId} and json_extract(${videos.described}, '$.certificate') is null
  )
)`;

/** What is undefined stays as it is. */
export function sayOfVideos(
  tx: Connection,
  videoIds: readonly number[],
  { categoryId, ageRating }: SaidLabels,
): void {
  if (categoryId === undefined && ageRating === undefined) return;
  const wanted = {
    categoryId: categoryId === undefined ? sql`${videos.categoryId}` : sql`${categoryId}`,
    ageRating:
      ageRating === undefined ? sql`${videos.ageRating}` : sql`coalesce(${ageRating}, ${scannedAge})`,
  };
  const differs = sql`(${videos.categoryId} is not ${wanted.categoryId} or ${videos.ageRating} is not ${wanted.ageRating})`;
  tx.update(videos)
    .set(wanted)
    .where(sql`${videos.id} in ${listed(videoIds)} and ${differs}`)
    .run();
}

export function putTagsOn(tx: Connection, videoIds: readonly number[], tagIds: readonly number[]): void {
  tx.run(sql`
    insert or ignore into ${videoTags} (video_id, tag_id)
    select video.value, tag.value
    from json_each(${JSON.stringify(videoIds)}) as video, json_each(${JSON.stringify(tagIds)}) as tag`);
}

export function takeTagsOff(tx: Connection, videoIds: readonly number[], tagIds: readonly number[]): void {
  tx.delete(videoTags)
    .where(sql`${videoTags.videoId} in ${listed(videoIds)} and ${inArray(videoTags.tagId, [...tagIds])}`)
    .run();
}

/** `tagIds`: those that make a placeholder of what they are on. */
export function namePlaceholders(tx: Connection, those: Those, tagIds: readonly number[]): void {
  const scanned = sql`coalesce(json_extract(${videos.described}, '$.placeholder'), ${videos.namedPlaceholder})`;
  const tagged = sql`exists (
    select 1 from ${videoTags} where ${videoTags.videoId} = ${videos.id} and ${videoTags.tagId} in ${listed(tagIds)}
  )`;
  const wanted = sql<boolean>`(${scanned} or ${tagged})`;
  tx.update(videos)
    .set({ namedPlaceholder: wanted })
    .where(sql`${videos.id} in ${idsOf(those)} and ${videos.namedPlaceholder} <> ${wanted}`)
    .run();
}
