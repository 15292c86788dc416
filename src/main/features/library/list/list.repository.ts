import type { FileState } from "@shared/model/video";
import { and, asc, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import {
  askedOf,
  bindFilter,
  conditionsOf,
  type ListFilter,
  type Narrowing,
  narrowedIds,
  shapeOf,
} from "../../../database/list-filter";
import { prepared, written } from "../../../database/prepared";
import { videos } from "../../../database/schema";
import type { ListPlace } from "./list-place";

interface Compiled<Row> {
  all(values: Record<string, unknown>): Row[];
}
const mostShapes = 200;

/** Compiled once for each shape of filter. */
function byShape<Row, Rest extends unknown[]>(
  build: (db: Connection, filter: ListFilter, ...rest: Rest) => Compiled<Row>,
) {
  const shapes = prepared(() => new Map<string, Compiled<Row>>());
  return (db: Connection, filter: ListFilter, ...rest: Rest): Compiled<Row> => {
    const known = shapes(db);
    const shape = JSON.stringify([shapeOf(filter), ...rest]);
    const query = known.get(shape) ?? build(db, filter, ...rest);
    if (known.size >= mostShapes) known.clear();
    known.set(shape, query);
    return query;
  };
}

/** As SQL, since drizzle does not see the table behind the words that name an index. */
const videoId = sql<number>`${videos.id}`;
const sortKey = sql<string>`${videos.sortKey}`;

const orderedPage = byShape(
  (db, filter: ListFilter, narrowing: Narrowing | null, continued: boolean, rows: number) =>
    db
      .select({ videoId, sortKey })
      .from(source(filter, narrowing, "videos_list"))
      .where(
        and(
          ...narrowed(filter, narrowing),
          continued
            ? sql`(${videos.sortKey}, ${videos.id}) > (${sql.placeholder("sortKey")}, ${sql.placeholder("videoId")})`
            : undefined,
        ),
      )
      .orderBy(asc(videos.sortKey), asc(videos.id))
      .limit(written(rows))
      .prepare(),
);

/** The next rows in the library's order. `narrowing` names what of the filter leaves few; null where nothing does. */
export function listInOrder(
  db: Connection,
  filter: ListFilter,
  narrowing: Narrowing | null,
  after: Extract<ListPlace, { by: "order" }> | null,
  rows: number,
): ListPlace[] {
  const found = orderedPage(db, filter, narrowing, after !== null, rows).all({
    ...bindFilter(filter),
    ...after,
  });
  return found.map((row) => ({ by: "order", ...row }));
}

/** A word in the title says more than one in the show's, that more than one in a label, and a path says little. */
const rank = sql<number>`bm25(video_search, 10, 5, 3, 1)`;

const rankedPage = byShape((db, filter: ListFilter, continued: boolean, rows: number) =>
  db
    .select({ rank, videoId })
    .from(sql`video_search cross join videos indexed by videos_found on videos.id = video_search.rowid`)
    .where(
      and(
        sql`video_search match ${sql.placeholder("match")}`,
        ...conditionsOf(filter, ["match"]),
        continued
          ? sql`(${rank}, ${videos.id}) > (${sql.placeholder("rank")}, ${sql.placeholder("videoId")})`
          : undefined,
      ),
    )
    .orderBy(asc(rank), asc(videos.id))
    .limit(written(rows))
    .prepare(),
);

/** The next rows, what fits best first. For words that are rare: each video that has them is looked at. */
export function listByRank(
  db: Connection,
  filter: ListFilter,
  after: Extract<ListPlace, { by: "rank" }> | null,
  rows: number,
): ListPlace[] {
  const found = rankedPage(db, filter, after !== null, rows).all({ ...bindFilter(filter), ...after });
  return found.map((row) => ({ by: "rank", ...row }));
}

const arrivingPage = byShape((db, filter: ListFilter, rows: number) =>
  db
    .select({ videoId })
    .from(sql`video_search cross join videos indexed by videos_found on videos.id = video_search.rowid`)
    .where(
      and(
        sql`video_search match ${sql.placeholder("match")}`,
        sql`video_search.rowid > ${sql.placeholder("videoId")}`,
        ...conditionsOf(filter, ["match"]),
      ),
    )
    .orderBy(sql`video_search.rowid`)
    .limit(written(rows))
    .prepare(),
);

/** The next rows as the index of the search has them, for words that so many have that any order costs too much. */
export function listByArrival(
  db: Connection,
  filter: ListFilter,
  after: Extract<ListPlace, { by: "arrival" }> | null,
  rows: number,
): ListPlace[] {
  const found = arrivingPage(db, filter, rows).all({ ...bindFilter(filter), videoId: after?.videoId ?? 0 });
  return found.map((row) => ({ by: "arrival", ...row }));
}

const stateCounts = byShape((db, filter: ListFilter, narrowing: Narrowing | null) =>
  db
    .select({ state: sql<FileState>`${videos.state}`, videos: sql<number>`count(*)` })
    .from(source(filter, narrowing, needsWholeRow(filter) ? "videos_list" : "videos_state"))
    .where(and(...narrowed(filter, narrowing)))
    .groupBy(videos.state)
    .prepare(),
);

/** How many there are in each state that occurs. */
export function countByState(
  db: Connection,
  filter: ListFilter,
  narrowing: Narrowing | null,
): { state: FileState; videos: number }[] {
  const ofAnyState = { ...filter, state: null };
  return stateCounts(db, ofAnyState, narrowing).all(bindFilter(ofAnyState));
}

const narrowedCount = byShape((db, filter: ListFilter, narrowing: Narrowing, most: number) =>
  db
    .select({ videos: sql<number>`count(*)` })
    .from(sql`(select 1 from (${narrowedIds(filter, narrowing)}) limit ${sql.raw(String(most))})`)
    .prepare(),
);

/** How many one part of the filter alone leaves, counted up to `most`. */
export function countNarrowed(
  db: Connection,
  filter: ListFilter,
  narrowing: Narrowing,
  most: number,
): number {
  return narrowedCount(db, filter, narrowing, most).all(bindFilter(filter))[0]?.videos ?? 0;
}

const needsWholeRow = (filter: ListFilter): boolean =>
  askedOf(filter).some((name) => ["kind", "categoryId", "maxAge", "addedSinceMs"].includes(name));

/** Few videos by their ids, or else a walk along the list, in an index that has all that the filter asks. */
function source(filter: ListFilter, narrowing: Narrowing | null, index: "videos_list" | "videos_state"): SQL {
  if (narrowing) return sql`videos indexed by videos_found`;
  const byState = filter.state !== null && !needsWholeRow(filter);
  return sql`videos indexed by ${sql.raw(byState ? "videos_state" : index)}`;
}

function narrowed(filter: ListFilter, narrowing: Narrowing | null): SQL[] {
  if (!narrowing) return conditionsOf(filter);
  return [
    sql`${videos.id} in (select id from (${narrowedIds(filter, narrowing)}))`,
    ...conditionsOf(filter, [narrowing]),
  ];
}
