import type { ContentRules } from "@shared/model/limits-policy";
import { and, asc, type Column, desc, eq, gt, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Connection } from "../../../database/connection";
import { underRules } from "../../../database/content-rules";
import { eitherWay, isListedVideo, type Looker, listedVideos } from "../../../database/either-way";
import { written } from "../../../database/prepared";
import { collections, videos } from "../../../database/schema";
import { visibleProgrammes } from "../../../database/visible-videos";
import type { ShelfPlace } from "./shelf-cursor.policy";
import type { ShelvedVideo } from "./shelved-video";

const titleOf = (collectionId: SQL | Column) =>
  sql<
    string | null
  >`(select ${collections.title} from ${collections} where ${collections.id} = ${collectionId})`;

const columnsOf = (of: typeof videos, collection: SQL<string | null>) => ({
  videoId: of.id,
  title: of.title,
  collectionId: of.collectionId,
  collection,
  season: of.season,
  episode: of.episode,
  durationSeconds: of.durationSeconds,
  widePicture: of.widePicture,
  poster: of.poster,
  addedAtMs: of.addedAtMs,
  sortKey: of.sortKey,
});
const tileColumns = columnsOf(videos, titleOf(videos.collectionId));
const columnNames = Object.keys(tileColumns);

/** The names are those of the columns that were selected; drizzle knows values of no type. */
function readTile(values: unknown[]): ShelvedVideo {
  const row: Record<string, unknown> = {};
  for (const [index, name] of columnNames.entries()) row[name] = values[index];
  return row as unknown as ShelvedVideo;
}

/** Tiles at a time: the first of a shelf, for the home, or a page of it. */
export const firstTiles = 12;
export const pageOfTiles = 60;

const tilesAmong = underRules((db, inForce) =>
  db
    .select(tileColumns)
    .from(listedVideos)
    .crossJoin(videos) // in this order: each of the list is looked up
    .where(and(isListedVideo, visibleProgrammes(inForce)))
    .limit(written(pageOfTiles))
    .prepare(),
);

/** Of videos that were found elsewhere, by a search or by what was begun, the first sixty that this child may see. */
export function listVisibleAmong(
  db: Connection,
  rules: ContentRules,
  videoIds: readonly number[],
): ShelvedVideo[] {
  return tilesAmong.values(db, rules, { videoIds: JSON.stringify(videoIds) }).map(readTile);
}

/** Undefined where this child is not to see it. */
export function findVisibleTile(
  db: Connection,
  rules: ContentRules,
  videoId: number,
): ShelvedVideo | undefined {
  return listVisibleAmong(db, rules, [videoId])[0];
}

const inOrder = [asc(videos.sortKey), asc(videos.id)];
const isAfter = sql`(${videos.sortKey}, ${videos.id}) > (${sql.placeholder("key")}, ${sql.placeholder("id")})`;
const start: ShelfPlace = { key: "", id: 0 };

const alongShelf = (isOnShelf: SQL, collection: SQL<string | null>, wanted: number) =>
  eitherWay((db, select, isVisible) =>
    select(db, columnsOf(videos, collection))
      .where(and(isOnShelf, isAfter, isVisible))
      .orderBy(...inOrder)
      .limit(written(wanted + 1))
      .prepare(),
  );
const collectionId = sql`${sql.placeholder("collectionId")}`;
const noCollection = sql<null>`null`;
const firstFilms = alongShelf(isNull(videos.collectionId), noCollection, firstTiles);
const pageOfFilms = alongShelf(isNull(videos.collectionId), noCollection, pageOfTiles);
const pageOfCollection = alongShelf(
  eq(videos.collectionId, collectionId),
  titleOf(collectionId),
  pageOfTiles,
);

/** The beginning of what stands alone; one more where the shelf goes on. */
export function listFirstFilms(db: Connection, looker: Looker): ShelvedVideo[] {
  return firstFilms.values(db, looker, { ...start }).map(readTile);
}

/** A page of it, after a place; one more where the shelf goes on. */
export function listFilms(db: Connection, looker: Looker, after: ShelfPlace = start): ShelvedVideo[] {
  return pageOfFilms.values(db, looker, { ...after }).map(readTile);
}

/** A page of a collection, after a place; one more where the shelf goes on. */
export function listCollection(
  db: Connection,
  looker: Looker,
  collectionId: number,
  after: ShelfPlace = start,
): ShelvedVideo[] {
  return pageOfCollection.values(db, looker, { ...after, collectionId }).map(readTile);
}

/** Under another name, and else the same: only the name is in the type. */
const tile = alias(videos, "tile") as unknown as typeof videos;
const firstOfEach = eitherWay((db, select, isVisible) => {
  const firstIds = select(db, { id: videos.id })
    .where(and(sql`${videos.collectionId} = shelf.value`, isVisible))
    .orderBy(...inOrder)
    .limit(written(firstTiles + 1));
  return db
    .select(columnsOf(tile, titleOf(tile.collectionId)))
    .from(sql`json_each(${sql.placeholder("collectionIds")}) as shelf`)
    .crossJoin(tile)
    .where(inArray(tile.id, firstIds))
    .orderBy(asc(tile.sortKey), asc(tile.id))
    .prepare();
});

/** The first of each collection, by its id: one query for all of them, since the rules' lists are made ready for each. */
export function listFirstOfEach(
  db: Connection,
  looker: Looker,
  collectionIds: readonly number[],
): ReadonlyMap<number | null, ShelvedVideo[]> {
  const rows = firstOfEach.values(db, looker, { collectionIds: JSON.stringify(collectionIds) });
  return Map.groupBy(rows.map(readTile), (video) => video.collectionId);
}

const mostNew = 20;
const newestVideos = eitherWay((db, select, isVisible) =>
  select(db, tileColumns)
    .where(and(gt(videos.addedAtMs, sql.placeholder("addedAfterMs")), isVisible))
    .orderBy(desc(videos.addedAtMs), desc(videos.id))
    .limit(written(mostNew))
    .prepare(),
);

/** The latest first, 20 at most. */
export function listNewest(db: Connection, looker: Looker, addedAfterMs: number): ShelvedVideo[] {
  return newestVideos.values(db, looker, { addedAfterMs }).map(readTile);
}

const olderVideo = eitherWay((db, select, isVisible) =>
  select(db, { one: sql`1` })
    .where(and(lte(videos.addedAtMs, sql.placeholder("addedByMs")), isVisible))
    .prepare(),
);

/** Something that this child may see was in the library by then. */
export function hasVisibleBy(db: Connection, looker: Looker, addedByMs: number): boolean {
  return olderVideo.get(db, looker, { addedByMs }) !== undefined;
}
