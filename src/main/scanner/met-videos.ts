import type { KnownFile } from "../features/library/scan/scanner";
import type { WalkedDirectory, WalkedVideo } from "../platform/walk";
import { type Change, decideChange } from "./changes.policy";
import type { KnownFolder } from "./known-folder";
import type { ScanContext } from "./scan-context";

/** A video file with what is to be done about it. Of an unchanged one, size and time are those that are known. */
export interface MetVideo extends WalkedVideo {
  readonly known: KnownFile | undefined;
  readonly change: Change;
}

export interface SortedVideos {
  /** By the directory's path; those without any are not in it. */
  readonly videos: ReadonlyMap<string, readonly MetVideo[]>;
  /** New files that may still grow; they are left out. */
  readonly unsettled: number;
}

export function sortVideos(
  folderId: number,
  known: KnownFolder,
  walked: readonly WalkedDirectory[],
  { settling, settleMs }: ScanContext,
): SortedVideos {
  const videos = new Map<string, MetVideo[]>();
  const isSettled = (video: WalkedVideo) => settling.isSettled(`${folderId}/${video.path}`, video, settleMs);
  let unsettled = 0;
  for (const directory of walked) {
    const sorted: MetVideo[] = [];
    for (const video of directory.videos) {
      const before = known.files.get(video.path);
      const change = decideChange(before, video);
      const settled = change.kind !== "read" || isSettled(video);
      if (!settled) unsettled += 1;
      if (settled) sorted.push(met(video, before, change));
      else if (before) sorted.push(met(video, before, { kind: "unchanged" }));
    }
    if (sorted.length > 0) videos.set(directory.path, sorted);
  }
  return { videos, unsettled };
}

function met(video: WalkedVideo, known: KnownFile | undefined, change: Change): MetVideo {
  const { path, problem } = video;
  const { sizeBytes, modifiedMs } = known && change.kind === "unchanged" ? known : video;
  return { path, sizeBytes, modifiedMs, problem, known, change };
}

/** The known files that the walk did not meet, whether they have settled or not. */
export function listUnmet(known: KnownFolder, walked: readonly WalkedDirectory[]): KnownFile[] {
  const metPaths = walked.flatMap(({ videos }) => videos.map(({ path }) => path));
  const metCount = metPaths.filter((path) => known.files.has(path)).length;
  if (metCount === known.files.size) return [];
  const all = new Set(metPaths);
  return [...known.files.values()].filter(({ path }) => !all.has(path));
}
