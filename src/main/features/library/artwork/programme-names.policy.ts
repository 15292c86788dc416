import type { ArrangedProgramme, ListedDirectory } from "../names/arranged";
import { stemOf } from "../names/file-kinds.policy";

/**
 * The names that pictures of a programme may begin with, in lower case: those of its files, what these have in common
 * where it is in parts or versions, and the directory's where it has that to itself.
 */
export function namesOf(
  programme: ArrangedProgramme,
  directory: ListedDirectory,
  alone: boolean,
): readonly string[] {
  const stems = programme.files.map(({ path }) => fold(stemOf(path.slice(path.lastIndexOf("/") + 1))));
  const names = stems.length > 1 ? [...stems, commonBeginning(stems)] : stems;
  const folder = alone ? [fold(directory.path.slice(directory.path.lastIndexOf("/") + 1))] : [];
  return [...names, ...folder].filter((name) => name !== "");
}

/** The film that has a directory to itself, but for its extras. */
export function findLoneFilm(programmes: readonly ArrangedProgramme[]): ArrangedProgramme | undefined {
  const [only, ...others] = programmes.filter(({ described }) => described.kind !== "extra");
  return others.length === 0 && only?.described.kind === "film" ? only : undefined;
}

const fold = (name: string) => name.normalize("NFC").toLowerCase();

/** Without what leads to the part or the version: "film - cd1" and "film - cd2" have "film" in common. */
function commonBeginning(stems: readonly string[]): string {
  const [first = "", ...others] = stems;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[-_. ([]+(?:cd|dvd|part|pt|dis[ck])?[-_. ([]*$/, "");
}
