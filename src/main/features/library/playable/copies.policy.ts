import type { CopyFile } from "./playable.repository";

interface Copy {
  /** One for each part that plays, in order. */
  readonly files: readonly CopyFile[];
  readonly missingParts: number;
}

const tallestWanted = 1080;

/**
 * The ways in which a video can be played, the best first; each is the files of one version in one place, in the order
 * of their parts. One without holes comes before one of which a part does not play, the plain one before one with
 * words of its own, and of two pictures the taller, as long as a screen of the house can show it.
 */
export function rankCopies(files: readonly CopyFile[]): (readonly CopyFile[])[] {
  const copies = [...Map.groupBy(files, copyKey).values()].map(copyOf);
  return copies
    .filter((copy) => copy.files.length > 0)
    .sort(compareCopies)
    .map((copy) => copy.files);
}

/** What is not cut into parts stands alone. */
function copyKey({ folderId, groupPath, version, part, fileId }: CopyFile): string {
  return JSON.stringify([folderId, groupPath, version, part === null ? fileId : null]);
}

function copyOf(files: readonly CopyFile[]): Copy {
  const parts = [...Map.groupBy(files, ({ part }) => part ?? 1)].sort(([a], [b]) => a - b);
  const ready = parts.flatMap(([, same]) => same.find(({ state }) => state === "ready") ?? []);
  return { files: ready, missingParts: parts.length - ready.length };
}

function compareCopies(a: Copy, b: Copy): number {
  return (
    a.missingParts - b.missingParts ||
    versionRank(a) - versionRank(b) ||
    heightRank(a) - heightRank(b) ||
    idOf(a) - idOf(b)
  );
}

const versionRank = ({ files: [first] }: Copy) => (first?.version ? 1 : 0);
const idOf = ({ files: [first] }: Copy) => first?.fileId ?? 0;

/** 0 is the best. Above what a screen can show, the smaller is the better. */
function heightRank({ files: [first] }: Copy): number {
  const height = first?.height ?? 0;
  return height <= tallestWanted ? tallestWanted - height : height;
}
