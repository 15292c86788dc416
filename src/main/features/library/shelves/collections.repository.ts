import { and, asc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { underRules } from "../../../database/content-rules";
import { isListedVideo, type Looker, listedVideos } from "../../../database/either-way";
import { prepared, written } from "../../../database/prepared";
import { collections, videos } from "../../../database/schema";
import { visibleProgrammes } from "../../../database/visible-videos";
import type { ShelfPlace } from "./shelf-cursor.policy";

/** Shelves on one page of the home, beside those that are on its top and its bottom alone. */
export const pageOfShelves = 12;

/** A collection with something to see in it. */
export interface ShelvedCollection {
  readonly id: number;
  readonly title: string;
  readonly sortKey: string;
  /** Names its poster; null where there is none. */
  readonly poster: string | null;
}

const isAfter = sql`(${collections.sortKey}, ${collections.id}) > (${sql.placeholder("key")}, ${sql.placeholder("id")})`;

function listWhere(db: Connection, hasVisible: SQL) {
  return db
    .select({
      id: collections.id,
      title: collections.title,
      sortKey: collections.sortKey,
      poster: collections.poster,
    })
    .from(collections)
    .where(and(isAfter, hasVisible))
    .orderBy(asc(collections.sortKey), asc(collections.id))
    .limit(written(pageOfShelves + 1))
    .prepare();
}

const isInIt = eq(videos.collectionId, collections.id);
/** Each collection is asked for the first video that can be seen. */
const along = underRules((db, inForce) => {
  const visible = db.select({ one: sql`1` }).from(videos);
  return listWhere(db, exists(visible.where(and(isInIt, visibleProgrammes(inForce)))));
});

/** Each of the few that are seen is asked for its collection. */
const among = prepared((db) => {
  const seen = db.select({ id: videos.collectionId }).from(listedVideos).crossJoin(videos);
  return listWhere(db, inArray(collections.id, seen.where(isListedVideo)));
});

/** In natural order, after a place; one more than a page has where there are more. */
export function listShelvedCollections(
  db: Connection,
  { rules, seen }: Looker,
  after: ShelfPlace = { key: "", id: 0 },
): ShelvedCollection[] {
  return seen === undefined
    ? along.all(db, rules, { ...after })
    : among(db).all({ ...after, videoIds: seen });
}
