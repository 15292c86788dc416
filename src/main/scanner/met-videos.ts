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
  readonly unsettled: number;
  readonly unmet: ReadonlyMap<string, KnownFile>;
}

export function sortVideos(
  folderId: number,
  known: KnownFolder,
  walked: readonly WalkedDirectory[],
  { settling, settleMs }: ScanContext,
): SortedVideos {
  const unmet = new Map(known.files);
  const videos = new Map<string, MetVideo[]>();
  let unsettled = 0;
  const sortOne = (video: WalkedVideo): MetVideo[] => {
    const before = known.files.get(video.path);
    unmet.delete(video.path);
    const change = decideChange(before, video);
    if (change.kind !== "read" || settling.isSettled(`${folderId}/${video.path}`, video, settleMs))
      return [met(video, before, change)];
    unsettled += 1;
    return before ? [met(video, before, { kind: "unchanged" })] : [];
  };
  for (const directory of walked) {
    const found = directory.videos.flatMap(sortOne);
    if (found.length > 0) videos.set(directory.path, found);
  }
  return { videos, unsettled, unmet };
}

function met(video: WalkedVideo, known: KnownFile | undefined, change: Change): MetVideo {
  const { path, problem } = video;
  const { sizeBytes, modifiedMs } = known && change.kind === "unchanged" ? known : video;
  return { path, sizeBytes, modifiedMs, problem, known, change };
}
