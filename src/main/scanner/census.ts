import type { MetVideo } from "./met-videos";
import type { Survey } from "./survey";

/**
 * Which contents are on the disks that are here. Only those are counted that a path had before and may have no longer:
 * whether they live on elsewhere tells a moved file from a changed one.
 */
export interface Census {
  /** `mediaHash`: that of a file which was just read. */
  add(mediaHash: string): void;
  /** To be asked when everything was added. */
  livesOn(mediaHash: string): boolean;
}

export function takeCensus(surveys: readonly Survey[]): Census {
  const doubtful = new Set<string>();
  const living = new Set<string>();
  for (const { change, known } of videosOf(surveys))
    if (change.kind === "read" && known?.mediaHash) doubtful.add(known.mediaHash);
  for (const { change, known } of doubtful.size > 0 ? videosOf(surveys) : [])
    if (change.kind === "unchanged" && known?.mediaHash && known.state !== "missing")
      living.add(known.mediaHash);
  return {
    add: (mediaHash) => void (doubtful.has(mediaHash) && living.add(mediaHash)),
    livesOn: (mediaHash) => living.has(mediaHash),
  };
}

function* videosOf(surveys: readonly Survey[]): Generator<MetVideo> {
  for (const { directories } of surveys) for (const { videos } of directories) yield* videos;
}
