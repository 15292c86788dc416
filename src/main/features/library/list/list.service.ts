import type { LibraryVideo, VideoPage, VideoQuery } from "@shared/model/library";
import type { ContentRules } from "@shared/model/limits-policy";
import { FileState, type Shelf, type Tile } from "@shared/model/video";
import type { LibraryPorts } from "../library.ports";
import { arrangeShelves, newUntilMs, type ResumePosition, type ShelvedVideo } from "./home.policy";
import { findVisibleVideo, hasVisibleBy, listVisibleVideos, type VisibleVideo } from "./home.repository";
import { readCursor, toCursor } from "./list-cursor";
import { toGlobPatterns } from "./search.policy";
import * as videos from "./videos.repository";

export function home(
  { db, now }: Pick<LibraryPorts, "db" | "now">,
  positions: ReadonlyMap<number, ResumePosition>,
  rules: ContentRules,
): Shelf[] {
  return arrangeShelves(listVisibleVideos(db, rules).map(toShelved), positions, now());
}

/** Undefined where this child is not to see it. */
export function findTile(
  { db, now }: Pick<LibraryPorts, "db" | "now">,
  videoId: number,
  rules: ContentRules,
  resumeAtSeconds: number | null,
): Tile | undefined {
  const visible = findVisibleVideo(db, videoId, rules);
  if (!visible) return undefined;
  const { addedAtMs, ...tile } = toShelved(visible);
  const oldMs = newUntilMs(now());
  return { ...tile, resumeAtSeconds, isNew: addedAtMs > oldMs && hasVisibleBy(db, oldMs, rules) };
}

function toShelved({ pictureHash, ...video }: VisibleVideo): ShelvedVideo {
  return { ...video, pictureUrl: pictureUrl(video.videoId, pictureHash) };
}

export function listVideos({ db }: LibraryPorts, { search, state, cursor, limit }: VideoQuery): VideoPage {
  const globPatterns = toGlobPatterns(search);
  const after = cursor === null ? undefined : readCursor(cursor);
  const rows = videos.listVideos(db, { globPatterns, state }, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const counts = countStates(videos.countByState(db, globPatterns));
  return {
    videos: page.map(toLibraryVideo),
    nextCursor: rows.length > limit && last ? toCursor(last.place) : null,
    total: state === null ? Object.values(counts).reduce((sum, files) => sum + files, 0) : counts[state],
    counts,
  };
}

/** Undefined where there is no such video. */
export function markPlaceholder(
  { db, publish }: LibraryPorts,
  videoId: number,
  placeholder: boolean,
): LibraryVideo | undefined {
  videos.setMarkedPlaceholder(db, videoId, placeholder);
  const marked = videos.findListedVideo(db, videoId);
  if (!marked) return undefined;
  publish({ kind: "library.changed" });
  return toLibraryVideo(marked);
}

function countStates(found: { state: FileState; files: number }[]): Record<FileState, number> {
  const counts = Object.fromEntries(FileState.options.map((state) => [state, 0])) as Record<
    FileState,
    number
  >;
  for (const { state, files } of found) counts[state] = files;
  return counts;
}

function toLibraryVideo({ listed, pictureHash }: videos.ListedVideo): LibraryVideo {
  return { ...listed, pictureUrl: pictureUrl(listed.videoId, pictureHash) };
}

/** Another content under the same id has another address, so that no old picture stays in a cache. */
function pictureUrl(videoId: number, pictureHash: string | null): string | null {
  return pictureHash === null ? null : `/pictures/${videoId}?${pictureHash.slice(0, 8)}`;
}
