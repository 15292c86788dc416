import { stemOf } from "./file-kinds.policy";
import type { ReadUnit } from "./reading";

/** The NFO files that speak of a programme, the nearest first: `<video>.nfo`, then `movie.nfo` where it is the only film. */
export function findNfos(
  byName: ReadonlyMap<string, string>,
  programme: readonly ReadUnit[],
  isOnlyFilm: boolean,
): string[] {
  const stems = programme.flatMap(({ stem, files }) => [...files.map(({ name }) => stemOf(name)), stem]);
  const names = [...stems.map((stem) => `${stem}.nfo`), ...(isOnlyFilm ? ["movie.nfo"] : [])];
  const found = names.map((name) => byName.get(name.toLowerCase())).filter((name) => name !== undefined);
  return [...new Set(found)];
}
