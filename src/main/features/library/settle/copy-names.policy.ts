import type { FileState } from "@shared/model/video";

export interface NamedFile {
  readonly fileId: number;
  readonly folderId: number;
  readonly groupPath: string;
  readonly state: FileState;
  /** What the scan says of its copy, where that is not what the video is called by. */
  readonly described: string | null;
}

export interface CopyNames {
  /** What the video is called by now. */
  readonly described: string;
  readonly changes: readonly { readonly fileId: number; readonly described: string | null }[];
}

/**
 * Of several copies the one of the oldest file that is there names the video, so that a copy made elsewhere renames
 * nothing. What the scan says of the others is kept with them, for the day when they are the only ones.
 */
export function decideCopyNames(described: string, files: readonly NamedFile[]): CopyNames {
  const living = files.filter(({ state }) => state !== "missing");
  const [oldest] = living.toSorted((a, b) => a.fileId - b.fileId);
  const named = living.find((file) => oldest && isSameCopy(file, oldest) && file.described !== null);
  if (!named?.described) return { described, changes: [] };
  const former = living.find((file) => !isSameCopy(file, named) && isNamer(file, living));
  return {
    described: named.described,
    changes: [
      ...(former ? [{ fileId: former.fileId, described }] : []),
      { fileId: named.fileId, described: null },
    ],
  };
}

/** Its copy names the video: nothing is kept with it. */
export function isNamer(file: NamedFile, files: readonly NamedFile[]): boolean {
  return files.every((other) => !isSameCopy(file, other) || other.described === null);
}

export function isSameCopy(
  a: Pick<NamedFile, "folderId" | "groupPath">,
  b: Pick<NamedFile, "folderId" | "groupPath">,
): boolean {
  return a.folderId === b.folderId && a.groupPath === b.groupPath;
}
