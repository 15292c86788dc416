import type { ArrangedArtwork, ListedDirectory } from "../names/arranged";
import { isPictureName } from "../names/file-kinds.policy";
import type { NfoEntry } from "../nfo/nfo-entry";

/** The pictures that names have, and after them those that an NFO file names in its own directory. */
export function addNfoArtwork(
  arranged: readonly ArrangedArtwork[],
  entries: readonly NfoEntry[],
  directory: ListedDirectory,
  season: number | null = null,
): readonly ArrangedArtwork[] {
  const named = entries.flatMap(({ pictures }) => pictures);
  if (named.length === 0) return arranged;
  const files = new Map(directory.files.filter(isPictureName).map((name) => [name.toLowerCase(), name]));
  const found = named.flatMap(({ name, role }): ArrangedArtwork[] => {
    const file = files.get(name.toLowerCase());
    return file === undefined
      ? []
      : [{ path: directory.path === "" ? file : `${directory.path}/${file}`, role, season }];
  });
  const isNew = ({ path, role }: ArrangedArtwork) =>
    !arranged.some((known) => known.path === path && known.role === role);
  return [...arranged, ...found.filter(isNew)];
}
