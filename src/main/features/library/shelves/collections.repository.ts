import { and, asc, inArray, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { underRules } from "../../../database/content-rules";
import { isListedVideo, type Looker, listedVideos } from "../../../database/either-way";
import { written } from "../../../database/prepared";
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
}

const columns = { id: collections.id, title: collections.title, sortKey: collections.sortKey };
const isAfter = sql`(${collections.sortKey}, ${collections.id}) > (${sql.placeholder("key")}, ${sql.placeholder("id")})`;

/** Each collection is asked for the first video that can be seen. */
const along = underRules<ShelvedCollection>((db, inForce) => {
  const isSeen = sql`exists (select 1 from ${videos} where ${videos.collectionId} = ${collections.id} and ${visibleProgrammes(inForce)})`;
  return db
    .select(columns)
    .from(collections)
    .where(and(isAfter, isSeen))
    .orderBy(asc(collections.sortKey), asc(collections.id))
    .limit(written(pageOfShelves + 1))
    .prepare();
});

/** Each of the few videos is asked for its collection. */
const among = underRules<ShelvedCollection>((db, inForce) => {
  const seen = db
    .select({ id: videos.collectionId })
    .from(listedVideos)
    .crossJoin(videos)
    .where(and(isListedVideo, visibleProgrammes(inForce)));
  return db
    .select(columns)
    .from(collections)
    .where(and(isAfter, inArray(collections.id, seen)))
    .orderBy(asc(collections.sortKey), asc(collections.id))
    .limit(written(pageOfShelves + 1))
    .prepare();
});

/** In natural order, after a place; one more than a page has where there are more. */
export function listShelvedCollections(
  db: Connection,
  { rules, few }: Looker,
  after: ShelfPlace = { key: "", id: 0 },
): ShelvedCollection[] {
  return few === undefined
    ? along.all(db, rules, { ...after })
    : among.all(db, rules, { ...after, videoIds: few });
}
