import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared, written } from "../../../database/prepared";
import { collections, files, libraryFolders, videos } from "../../../database/schema";
import { videoSearch } from "../../../database/video-search";

/** Words as `search.policy.ts` makes them. */
export interface IndexedWords {
  readonly videoId: number;
  readonly title: string;
  readonly collection: string;
  readonly labels: string;
  readonly path: string;
}

const insertion = prepared((db) =>
  db
    .insert(videoSearch)
    .values({
      videoId: sql.placeholder("videoId"),
      title: sql.placeholder("title"),
      collection: sql.placeholder("collection"),
      labels: sql.placeholder("labels"),
      path: sql.placeholder("path"),
    })
    .prepare(),
);
const deletion = prepared((db) =>
  db
    .delete(videoSearch)
    .where(eq(videoSearch.videoId, sql.placeholder("videoId")))
    .prepare(),
);

export function insertIndexedWords(tx: Connection, words: IndexedWords): void {
  insertion(tx).run({ ...words });
}

export function deleteSearchEntry(tx: Connection, videoId: number): void {
  deletion(tx).run({ videoId });
}

/** What is known of some videos, for their entries: one row each, from after this id on. */
export interface NamedVideo {
  readonly videoId: number;
  readonly title: string;
  readonly collection: string | null;
  readonly labels: string;
  readonly path: string;
}

const named = prepared((db) =>
  db
    .select({
      videoId: videos.id,
      title: videos.title,
      collection: collections.title,
      labels: sql<string>`(
        select coalesce(group_concat(label.name, ' '), '') from (
          select name from categories where categories.id = ${videos.categoryId}
          union all select name from video_tags join tags on tags.id = video_tags.tag_id
          where video_tags.video_id = ${videos.id} and tags.removed_at_ms is null
        ) as label
      )`,
      path: sql<string>`group_concat(${files.path}, ' ')`,
    })
    .from(videos)
    .innerJoin(files, eq(files.videoId, videos.id))
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .leftJoin(collections, eq(collections.id, videos.collectionId))
    .where(and(isNull(libraryFolders.archivedAtMs), gt(videos.id, sql.placeholder("after"))))
    .groupBy(videos.id)
    .orderBy(asc(videos.id))
    .limit(written(200))
    .prepare(),
);

export function listNamedVideos(db: Connection, after: number): NamedVideo[] {
  return named(db).all({ after });
}

export function clearSearchIndex(db: Connection): void {
  db.run(sql`insert into video_search (video_search) values ('delete-all')`);
}

/** Its pieces become one, so that a word is found in one place. */
export function optimizeSearchIndex(db: Connection): void {
  db.run(sql`insert into video_search (video_search) values ('optimize')`);
}
