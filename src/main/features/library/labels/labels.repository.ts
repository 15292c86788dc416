import type { Category, CategoryDraft, Tag } from "@shared/model/label";
import { asc, count, inArray, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { categories, tags, videos, videoTags } from "../../../database/schema";

export function listCategories(db: Connection): Category[] {
  return db.select().from(categories).orderBy(asc(categories.slug)).all() as Category[];
}

export function listTags(db: Connection): Tag[] {
  return db.select().from(tags).orderBy(asc(tags.slug)).all();
}

/** Undefined where its slug is taken. */
export function insertCategory(
  db: Connection,
  category: CategoryDraft & { slug: string },
): Category | undefined {
  const inserted = db.insert(categories).values(category).onConflictDoNothing().returning().get();
  return inserted as Category | undefined;
}

/** Undefined where its slug is taken. */
export function insertTag(db: Connection, tag: { name: string; slug: string }): Tag | undefined {
  return db.insert(tags).values(tag).onConflictDoNothing().returning().get();
}

const labelled = { categories, tags, videos };

/** All of these ids are known. */
export function areKnown(db: Connection, kind: keyof typeof labelled, ids: readonly number[]): boolean {
  const table = labelled[kind];
  const wanted = [...new Set(ids)];
  const found = db.select({ known: count() }).from(table).where(inArray(table.id, wanted)).get();
  return found?.known === wanted.length;
}

export function setLabels(
  db: Connection,
  videoIds: readonly number[],
  labels: { categoryId?: number | null | undefined; ageRating?: number | null | undefined },
): void {
  if (labels.categoryId === undefined && labels.ageRating === undefined) return;
  db.update(videos)
    .set({
      ...(labels.categoryId !== undefined && { categoryId: labels.categoryId }),
      ...(labels.ageRating !== undefined && { ageRating: labels.ageRating }),
    })
    .where(inArray(videos.id, [...videoIds]))
    .run();
}

const listed = (ids: readonly number[]) => sql`json_each(${JSON.stringify(ids)})`;

export function addTags(db: Connection, videoIds: readonly number[], tagIds: readonly number[]): void {
  db.run(sql`
    insert or ignore into ${videoTags} (video_id, tag_id)
    select video.value, tag.value from ${listed(videoIds)} as video, ${listed(tagIds)} as tag`);
}

export function removeTags(db: Connection, videoIds: readonly number[], tagIds: readonly number[]): void {
  db.run(sql`
    delete from ${videoTags} where video_id in (select value from ${listed(videoIds)})
    and tag_id in (select value from ${listed(tagIds)})`);
}
