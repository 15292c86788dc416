import type { VideoPage, VideoQuery } from "@shared/model/library";
import { FileState } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import type { ListFilter } from "../../../database/list-filter";
import type { Kept } from "../kept";
import { countByState } from "./list.repository";
import { readCursor, toCursor } from "./list-cursor.policy";
import { findListWay, type ListWay, listPlaces } from "./list-way.service";
import { toLibraryVideo } from "./listed-video.policy";
import { listVideosById } from "./listed-videos.repository";
import { toSearchMatch } from "./search.policy";
import { mendingIndex } from "./search-index.service";

/** A page of the parent's library. The counts are kept until the library changes. */
export function listVideos(db: Connection, kept: Kept, query: VideoQuery): VideoPage {
  return mendingIndex(db, () => listPage(db, kept, query));
}

function listPage(db: Connection, kept: Kept, query: VideoQuery): VideoPage {
  const { search, cursor, limit, ...filters } = query;
  const filter: ListFilter = { ...filters, match: toSearchMatch(search) };
  const after = (cursor === null ? undefined : readCursor(cursor)) ?? null;
  const way = kept.answer(`way ${JSON.stringify(filter)}`, () => findListWay(db, filter));
  const places = listPlaces(db, filter, way, after, limit + 1);
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const counts = kept.answer(`counts ${JSON.stringify({ ...filter, state: null })}`, () =>
    countStates(db, filter, way),
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

function countStates(db: Connection, filter: ListFilter, way: ListWay): Record<FileState, number> {
  const counts = Object.fromEntries(FileState.options.map((state) => [state, 0])) as Record<
    FileState,
    number
  >;
  const narrowing = way.narrowing ?? (filter.match === null ? null : "match");
  for (const { state, videos } of countByState(db, filter, narrowing)) counts[state] = videos;
  return counts;
}

const sumOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
