import type { FolderRefusal } from "@shared/model/library";

/** Why a folder cannot stand beside these others, by their absolute real paths; undefined where it can. */
export function overlapOf(
  path: string,
  others: readonly string[],
  separator: string,
): FolderRefusal | undefined {
  if (others.includes(path)) return "already-added";
  const overlaps = others.some(
    (other) => contains(other, path, separator) || contains(path, other, separator),
  );
  return overlaps ? "overlaps" : undefined;
}

function contains(outer: string, inner: string, separator: string): boolean {
  return inner.startsWith(outer.endsWith(separator) ? outer : outer + separator);
}
