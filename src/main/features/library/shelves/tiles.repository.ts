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

/** The columns of a tile, as every query of shelves selects them. */
const tileColumns = {
  videoId: videos.id,
  title: videos.title,
  collection: sql<
    string | null
  >`(select ${collections.title} from ${collections} where ${collections.id} = ${videos.collectionId})`,
  season: videos.season,
  episode: videos.episode,
  durationSeconds: videos.durationSeconds,
  widePicture: videos.widePicture,
  poster: videos.poster,
  addedAtMs: videos.addedAtMs,
  sortKey: videos.sortKey,
};

const tilesAmong = underRules<ShelvedVideo>((db, inForce) =>
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
  return tilesAmong.all(db, rules, { videoIds: JSON.stringify(videoIds) });
}

const oneTile = underRules<ShelvedVideo>((db, inForce) =>
  db
    .select(tileColumns)
    .from(videos)
    .where(and(eq(videos.id, sql.placeholder("videoId")), visibleProgrammes(inForce)))
    .prepare(),
);

/** Undefined where this child is not to see it. */
export function findVisibleTile(
  db: Connection,
  rules: ContentRules,
  videoId: number,
): ShelvedVideo | undefined {
  return oneTile.get(db, rules, { videoId });
}

/** How many rows are wanted: the first of a shelf on the home, a page of a shelf; and one more that shows whether it goes on. */
export const firstTiles = 12;
export const pageOfTiles = 60;
export type WantedTiles = typeof firstTiles | typeof pageOfTiles;

const isAfter = sql`(${videos.sortKey}, ${videos.id}) > (${sql.placeholder("key")}, ${sql.placeholder("id")})`;
const start: ShelfPlace = { key: "", id: 0 };

const alongShelf = (isOnShelf: SQL, wanted: WantedTiles) =>
  eitherWay<ShelvedVideo>((db, select, isVisible) =>
    select(db, tileColumns)
      .where(and(isOnShelf, isAfter, isVisible))
      .orderBy(asc(videos.sortKey), asc(videos.id))
      .limit(written(wanted + 1))
      .prepare(),
  );

const isOfCollection = eq(videos.collectionId, sql.placeholder("collectionId"));
const isAlone = isNull(videos.collectionId);
const shelfQueries = {
  [firstTiles]: {
    collection: alongShelf(isOfCollection, firstTiles),
    films: alongShelf(isAlone, firstTiles),
  },
  [pageOfTiles]: {
    collection: alongShelf(isOfCollection, pageOfTiles),
    films: alongShelf(isAlone, pageOfTiles),
  },
};

/** What stands on the shelf of a collection, or on that of films (null), after a place; one more than wanted where it goes on. */
export function listShelf(
  db: Connection,
  looker: Looker,
  collectionId: number | null,
  wanted: WantedTiles,
  after: ShelfPlace = start,
): ShelvedVideo[] {
  const queries = shelfQueries[wanted];
  return collectionId === null
    ? queries.films.all(db, looker, { ...after })
    : queries.collection.all(db, looker, { ...after, collectionId });
}

const mostNew = 20;
const newestVideos = eitherWay<ShelvedVideo>((db, select, isVisible) =>
  select(db, tileColumns)
    .where(and(gt(videos.addedAtMs, sql.placeholder("addedAfterMs")), isVisible))
    .orderBy(desc(videos.addedAtMs), desc(videos.id))
    .limit(written(mostNew))
    .prepare(),
);

/** The latest first, 20 at most. */
export function listNewest(db: Connection, looker: Looker, addedAfterMs: number): ShelvedVideo[] {
  return newestVideos.all(db, looker, { addedAfterMs });
}

const olderVideo = eitherWay<{ one: unknown }>((db, select, isVisible) =>
  select(db, { one: sql`1` })
    .where(and(lte(videos.addedAtMs, sql.placeholder("addedByMs")), isVisible))
    .prepare(),
);

/** Something that this child may see was in the library by then. */
export function hasVisibleBy(db: Connection, looker: Looker, addedByMs: number): boolean {
  return olderVideo.get(db, looker, { addedByMs }) !== undefined;
}
