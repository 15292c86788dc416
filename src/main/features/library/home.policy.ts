import type { Shelf, Tile } from "@shared/model/video";

/** A programme that a child may see. */
export interface ShelvedVideo extends Omit<Tile, "resumeAtSeconds" | "isNew"> {
  addedAtMs: number;
}

export interface ResumePosition {
  positionSeconds: number;
  lastPlayedMs: number;
}

const newForMs = 14 * 24 * 60 * 60 * 1000;
const newShelfLength = 20;
const naturally = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** A child's home from top to bottom: keep watching, new, one shelf a collection, films. None is empty. */
export function arrangeShelves(
  videos: ShelvedVideo[],
  positions: ReadonlyMap<number, ResumePosition>,
  nowMs: number,
): Shelf[] {
  const fresh = findNew(videos, nowMs);
  const toTile = (video: ShelvedVideo) => tileOf(video, positions, fresh);
  const begun = videos
    .filter(({ videoId }) => positions.has(videoId))
    .sort((a, b) => lastPlayed(b, positions) - lastPlayed(a, positions));
  const newest = [...fresh].sort((a, b) => b.addedAtMs - a.addedAtMs || b.videoId - a.videoId);
  const shelves: Shelf[] = [
    { id: "keep-watching", kind: "keep-watching", title: null, tiles: begun.map(toTile) },
    { id: "new", kind: "new", title: null, tiles: newest.slice(0, newShelfLength).map(toTile) },
  ];
  for (const [collection, members] of groupByCollection(videos))
    shelves.push({
      id: collection === null ? "films" : `collection:${collection}`,
      kind: collection === null ? "films" : "collection",
      title: collection,
      tiles: members.sort(inOrder).map(toTile),
    });
  return shelves.filter(({ tiles }) => tiles.length > 0);
}

/** What was added by then is not new any more. */
export const newUntilMs = (nowMs: number): number => nowMs - newForMs;

/** In a library that came in one go everything would be new, so nothing is. */
function findNew(videos: ShelvedVideo[], nowMs: number): Set<ShelvedVideo> {
  const fresh = videos.filter(({ addedAtMs }) => addedAtMs > newUntilMs(nowMs));
  return new Set(fresh.length < videos.length ? fresh : []);
}

/** Collections in natural order, films (null) last. */
function groupByCollection(videos: ShelvedVideo[]): [string | null, ShelvedVideo[]][] {
  const groups = [...Map.groupBy(videos, ({ collection }) => collection)];
  return groups.sort(([a], [b]) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return naturally.compare(a, b) || (a < b ? -1 : 1);
  });
}

/** Seasons and episodes as numbered; then what has no number, then specials. */
function inOrder(a: ShelvedVideo, b: ShelvedVideo): number {
  return (
    rankOf(a.season) - rankOf(b.season) ||
    (a.episode ?? unnumbered) - (b.episode ?? unnumbered) ||
    naturally.compare(a.title, b.title) ||
    a.videoId - b.videoId
  );
}

const unnumbered = 1e6;
const rankOf = (season: number | null) => (season === 0 ? unnumbered + 1 : (season ?? unnumbered));

function lastPlayed({ videoId }: ShelvedVideo, positions: ReadonlyMap<number, ResumePosition>): number {
  return positions.get(videoId)?.lastPlayedMs ?? 0;
}

function tileOf(
  video: ShelvedVideo,
  positions: ReadonlyMap<number, ResumePosition>,
  fresh: Set<ShelvedVideo>,
): Tile {
  const { addedAtMs: _, ...tile } = video;
  const resumeAtSeconds = positions.get(video.videoId)?.positionSeconds ?? null;
  return { ...tile, resumeAtSeconds, isNew: fresh.has(video) };
}
