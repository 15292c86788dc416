import { eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
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
