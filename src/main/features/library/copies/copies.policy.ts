import type { FileReason, FileState } from "@shared/model/video";

/** A file as it bears upon how its video plays. */
export interface CopyFile {
  readonly folderId: number;
  readonly groupPath: string;
  readonly path: string;
  readonly part: number | null;
  readonly version: string | null;
  readonly state: FileState;
  readonly reason: FileReason | null;
  readonly durationSeconds: number | null;
  readonly height: number | null;
}

/** What plays as one: a file, or the parts of one version that lie together. */
export interface Copy<F extends CopyFile> {
  /** One for each part that is there, in order; never empty. */
  readonly files: readonly F[];
  /** Those of them that play; none where the copy does not. */
  readonly playing: readonly F[];
  /** Of the worst file, so that a parent sees what is wrong with a copy that plays in part. */
  readonly state: FileState;
  readonly reason: FileReason | null;
}

interface RankedCopy<F extends CopyFile> extends Copy<F> {
  /** Parts that do not play, missing ones too. */
  readonly holes: number;
}

/** The better ones first. */
const ranks: Readonly<Record<FileState, number>> = {
  ...{ ready: 0, "needs-remux": 1, "needs-transcode": 2, unreadable: 3, ignored: 4, missing: 5 },
};

const holesOfNothing = Number.MAX_SAFE_INTEGER;
const tallestWanted = 1080;

/**
 * The copies of a video, the best first: the one without holes before one of which a part does not play, those that do
 * not play at all last, the readier ones first; then the plain one before one with words of its own; of two pictures the
 * taller, as long as a screen of the house can show it; then by their place. What plays is the first that plays, and what
 * is said of the video is said of the first.
 */
export function rankCopies<F extends CopyFile>(files: readonly F[]): Copy<F>[] {
  return [...Map.groupBy(files, copyKey).values()]
    .map(copyOf)
    .filter((copy) => copy !== undefined)
    .sort(byWorth);
}

/** The seconds of all that plays, or would if it played; null where those of one part are not known. */
export function durationOf({ files, playing }: Pick<Copy<CopyFile>, "files" | "playing">): number | null {
  let seconds = 0;
  for (const { durationSeconds } of playing.length > 0 ? playing : files) {
    if (durationSeconds === null) return null;
    seconds += durationSeconds;
  }
  return seconds;
}

/** What is not cut into parts stands alone. */
function copyKey({ folderId, groupPath, path, part, version }: CopyFile): string {
  return JSON.stringify(part === null ? [folderId, path] : [folderId, groupPath, version]);
}

/** Undefined where nothing of it is there. */
function copyOf<F extends CopyFile>(all: readonly F[]): RankedCopy<F> | undefined {
  const parts = [...Map.groupBy(all, ({ part }) => part ?? 1)].sort(([a], [b]) => a - b);
  const best = parts.flatMap(([, same]) => same.toSorted(byReadiness)[0] ?? []);
  const files = best.filter(({ state }) => state !== "missing");
  const worst = files.toSorted(byReadiness).at(-1);
  if (!worst) return undefined;
  const playing = files.filter(({ state }) => state === "ready");
  const holes = playing.length > 0 ? parts.length - playing.length : holesOfNothing;
  return { files, playing, holes, state: worst.state, reason: worst.reason };
}

function byReadiness(a: CopyFile, b: CopyFile): number {
  return ranks[a.state] - ranks[b.state] || compare(a.path, b.path);
}

function byWorth(a: RankedCopy<CopyFile>, b: RankedCopy<CopyFile>): number {
  const [first, other] = [a.files[0], b.files[0]];
  if (!first || !other) return 0;
  return (
    a.holes - b.holes ||
    ranks[a.state] - ranks[b.state] ||
    Number(first.version !== null) - Number(other.version !== null) ||
    heightRank(first) - heightRank(other) ||
    first.folderId - other.folderId ||
    compare(first.path, other.path)
  );
}

/** 0 is the best. Above what a screen can show, the smaller is the better. */
function heightRank({ height }: CopyFile): number {
  return height !== null && height > tallestWanted ? height : tallestWanted - (height ?? 0);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
