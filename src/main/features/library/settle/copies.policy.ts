import type { FileReason, FileState } from "@shared/model/video";

/** A file as it bears upon its video. */
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

/** What plays as one: a file, or the parts of one version that lie together, in their order. */
export interface Copy<F extends CopyFile> {
  readonly files: readonly F[];
  /** Of the worst of its parts. */
  readonly state: FileState;
  readonly reason: FileReason | null;
}

/** The better ones first. */
const ranks: Readonly<Record<FileState, number>> = {
  ...{ ready: 0, "needs-remux": 1, "needs-transcode": 2, unreadable: 3, ignored: 4, missing: 5 },
};

const tallestWanted = 1080;

/**
 * The copies that a video can be played from, the best first: the readiest, then one without words of its own, then the
 * best that a screen of the house can show, then by their place.
 */
export function listCopies<F extends CopyFile>(files: readonly F[]): Copy<F>[] {
  const together = new Map<string, F[]>();
  for (const file of files) {
    if (file.state === "missing") continue;
    const key = copyKey(file);
    const known = together.get(key);
    if (known) known.push(file);
    else together.set(key, [file]);
  }
  return [...together.values()].map(toCopy).sort(byWorth);
}

/** The seconds of all parts; null where one of them is not known. */
export function durationOf({ files }: Copy<CopyFile>): number | null {
  let seconds = 0;
  for (const { durationSeconds } of files) {
    if (durationSeconds === null) return null;
    seconds += durationSeconds;
  }
  return seconds;
}

function copyKey({ folderId, groupPath, path, part, version }: CopyFile): string {
  return JSON.stringify(part === null ? [folderId, path] : [folderId, groupPath, version]);
}

function toCopy<F extends CopyFile>(files: F[]): Copy<F> {
  files.sort((a, b) => (a.part ?? 0) - (b.part ?? 0) || compare(a.path, b.path));
  const worst = files.reduce((a, b) => (ranks[b.state] > ranks[a.state] ? b : a));
  return { files, state: worst.state, reason: worst.reason };
}

function byWorth(a: Copy<CopyFile>, b: Copy<CopyFile>): number {
  const [first, other] = [a.files[0], b.files[0]];
  if (!first || !other) return 0;
  return (
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
