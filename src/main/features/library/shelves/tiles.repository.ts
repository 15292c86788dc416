import type { ContentRules } from "@shared/model/limits-policy";
import { and, asc, desc, eq, gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { underRules } from "../../../database/content-rules";
import { eitherWay, isListedVideo, type Looker, listedVideos } from "../../../database/either-way";
import { written } from "../../../database/prepared";
import { collections, videos } from "../../../database/schema";
import { visibleProgrammes } from "../../../database/visible-videos";
import type { ShelfPlace } from "./shelf-cursor.policy";
import type { ShelvedVideo } from "./shelved-video";

const titleOf = (collectionId: SQL) =>
  sql<
    string | null
  >`(select ${collections.title} from ${collections} where ${collections.id} = ${collectionId})`;

const columnsWith = (collection: SQL<string | null>) => ({
  videoId: videos.id,
  title: videos.title,
  collection,
  season: videos.season,
  episode: videos.episode,
  durationSeconds: videos.durationSeconds,
  widePicture: videos.widePicture,
  poster: videos.poster,
  addedAtMs: videos.addedAtMs,
  sortKey: videos.sortKey,
});
const tileColumns = columnsWith(titleOf(sql`${videos.collectionId}`));
const columnNames = Object.keys(tileColumns);

function readTile(values: unknown[]): ShelvedVideo {
  const row: Record<string, unknown> = {};
  for (const [index, name] of columnNames.entries()) row[name] = values[index];
  return row as unknown as ShelvedVideo;
}

const tilesAmong = underRules((db, inForce) =>
  db
    .select(tileColumns)
    .from(listedVideos)
    .crossJoin(videos) // in this order: each of the list is looked up
    .where(and(isListedVideo, visibleProgrammes(inForce)))
    .prepare(),
);

/** Those of them that this child may see, in the order given: for what was found elsewhere. */
export function listVisibleTiles(
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
  return listVisibleTiles(db, rules, [videoId])[0];
}

/** How many are wanted: the first of a shelf, for the home, or a page of it. */
export const firstTiles = 12;
export const pageOfTiles = 60;
export type WantedTiles = typeof firstTiles | typeof pageOfTiles;

const isAfter = sql`(${videos.sortKey}, ${videos.id}) > (${sql.placeholder("key")}, ${sql.placeholder("id")})`;
const start: ShelfPlace = { key: "", id: 0 };

const alongShelf = (isOnShelf: SQL, collection: SQL<string | null>, wanted: WantedTiles) =>
  eitherWay((db, select, isVisible) =>
    select(db, columnsWith(collection))
      .where(and(isOnShelf, isAfter, isVisible))
      .orderBy(asc(videos.sortKey), asc(videos.id))
      .limit(written(wanted + 1))
      .prepare(),
  );
const ofCollection = sql`${sql.placeholder("collectionId")}`;
const queriesFor = (wanted: WantedTiles) => ({
  collection: alongShelf(eq(videos.collectionId, ofCollection), titleOf(ofCollection), wanted),
  films: alongShelf(isNull(videos.collectionId), sql<null>`null`, wanted),
});
const shelfQueries = { [firstTiles]: queriesFor(firstTiles), [pageOfTiles]: queriesFor(pageOfTiles) };

/** What is after a place on the shelf of a collection, or on that of films (null); one more than wanted where it goes on. */
export function listShelf(
  db: Connection,
  looker: Looker,
  collectionId: number | null,
  wanted: WantedTiles,
  after: ShelfPlace = start,
): ShelvedVideo[] {
  const { collection, films } = shelfQueries[wanted];
  const rows =
    collectionId === null
      ? films.values(db, looker, { ...after })
      : collection.values(db, looker, { ...after, collectionId });
  return rows.map(readTile);
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
