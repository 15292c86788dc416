import type { ArrangedDirectory, ArrangedProgramme, ListedDirectory } from "../names/arranged";
import { stemOf } from "../names/file-kinds.policy";

/**
 * The names that pictures of a programme may begin with, in lower case: those of its files, what these have in common
 * where it is in parts or versions, and the directory's where it has that to itself.
 */
export function namesOf(
  programme: ArrangedProgramme,
  directory: ListedDirectory,
  arranged: ArrangedDirectory,
): readonly string[] {
  const stems = programme.files.map(({ path }) => fold(stemOf(path.slice(path.lastIndexOf("/") + 1))));
  const names = stems.length > 1 ? [...stems, commonBeginning(stems)] : stems;
  const main = arranged.programmes.filter(({ described }) => described.kind !== "extra");
  const alone = main.length === 1 && main[0] === programme && programme.described.kind === "film";
  const folder = alone ? [fold(directory.path.slice(directory.path.lastIndexOf("/") + 1))] : [];
  return [...names, ...folder].filter((name) => name !== "");
}

const fold = (name: string) => name.normalize("NFC").toLowerCase();

/** Without what leads to the part or the version: "film - cd1" and "film - cd2" have "film" in common. */
function commonBeginning(stems: readonly string[]): string {
  const [first = "", ...others] = stems;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[-_. ([]+(?:cd|dvd|part|pt|dis[ck])?[-_. ([]*$/, "");
}
