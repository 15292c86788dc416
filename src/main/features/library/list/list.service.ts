import type { VideoPage, VideoQuery } from "@shared/model/library";
import { FileState } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import type { ListFilter, Narrowing } from "../../../database/list-filter";
import type { Kept } from "../kept";
import { countByState, countNarrowed, listByRank, listInOrder } from "./list.repository";
import { readCursor, toCursor } from "./list-cursor.policy";
import type { ListPlace } from "./list-place";
import { toLibraryVideo } from "./listed-video.policy";
import { listVideosById } from "./listed-videos.repository";
import { toSearchMatch } from "./search.policy";
import { mendingIndex } from "./search-index.service";

/** So many can be looked at one by one for a page; what leaves more is met soon enough along the list. */
const few = 1000;
const narrowings: readonly Narrowing[] = [
  ...(["match", "tagId", "folderId", "categoryId", "maxAge", "addedSinceMs"] as const),
];

/**
 * A page of the parent's library. What is searched with rare words comes best first, all else in the library's order.
 * The counts are kept until the library changes.
 */
export function listVideos(db: Connection, kept: Kept, query: VideoQuery): VideoPage {
  return mendingIndex(db, () => listPage(db, kept, query));
}

function listPage(db: Connection, kept: Kept, query: VideoQuery): VideoPage {
  const { search, cursor, limit, ...filters } = query;
  const filter: ListFilter = { ...filters, match: toSearchMatch(search) };
  const after = (cursor === null ? undefined : readCursor(cursor)) ?? null;
  const narrowing = kept.answer(`narrowing ${JSON.stringify(filter)}`, () => findNarrowing(db, filter));
  const places = listPlaces(db, filter, narrowing, after, limit + 1);
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const counts = kept.answer(`counts ${JSON.stringify({ ...filter, state: null })}`, () =>
    countStates(db, filter, narrowing),
  );
  return {
    videos: listVideosById(
      db,
      page.map(({ videoId }) => videoId),
    ).map(toLibraryVideo),
    nextCursor: places.length > limit && last ? toCursor(last) : null,
    total: filter.state === null ? sumOf(Object.values(counts)) : counts[filter.state],
    counts,
  };
}

/** A page goes on as the one before it was ordered, whatever has come in between. */
function listPlaces(
  db: Connection,
  filter: ListFilter,
  narrowing: Narrowing | null,
  after: ListPlace | null,
  rows: number,
): ListPlace[] {
  const ranked = after ? after.by === "rank" : narrowing === "match";
  if (ranked && filter.match !== null)
    return listByRank(db, filter, after?.by === "rank" ? after : null, rows);
  return listInOrder(db, filter, narrowing, after?.by === "order" ? after : null, rows);
}

/** The part of the filter that leaves the fewest, if they are few; rare words before all else. */
function findNarrowing(db: Connection, filter: ListFilter): Narrowing | null {
  let fewest: Narrowing | null = null;
  let most = few;
  for (const narrowing of narrowings) {
    if (filter[narrowing] === null) continue;
    const found = countNarrowed(db, filter, narrowing, most + 1);
    if (found > most) continue;
    if (narrowing === "match") return narrowing;
    fewest = narrowing;
    most = found;
  }
  return fewest;
}

function countStates(
  db: Connection,
  filter: ListFilter,
  narrowing: Narrowing | null,
): Record<FileState, number> {
  const counts = Object.fromEntries(FileState.options.map((state) => [state, 0])) as Record<
    FileState,
    number
  >;
  for (const { state, videos } of countByState(db, filter, narrowing)) counts[state] = videos;
  return counts;
}

const sumOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
