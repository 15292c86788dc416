import { arrangeDirectory, enterDirectory } from "@main/features/library/names/arrange.policy";
import type {
  ArrangedCollection,
  ArrangedFile,
  ArrangedProgramme,
  ListedDirectory,
  Place,
} from "@main/features/library/names/arranged";

export interface ArrangedLibrary {
  readonly programmes: readonly ArrangedProgramme[];
  readonly collections: readonly ArrangedCollection[];
  readonly places: ReadonlyMap<string, Place>;
}

/** A library folder with these files, arranged directory by directory as the scan does it. */
export function arrangePaths(...paths: readonly string[]): ArrangedLibrary {
  const places = new Map<string, Place>();
  const arranged = listDirectories(paths).map((directory) => {
    const above = directory.path === "" ? null : (places.get(parentOf(directory.path)) as Place);
    const place = enterDirectory(above, directory, { libraryFolderId: 7 });
    places.set(directory.path, place);
    return arrangeDirectory(place, directory);
  });
  return {
    programmes: arranged.flatMap(({ programmes }) => programmes),
    collections: arranged.flatMap(({ collections }) => collections),
    places,
  };
}

function listDirectories(paths: readonly string[]): ListedDirectory[] {
  const directories = new Map<string, { files: string[]; folders: Set<string> }>();
  const at = (path: string) => {
    const known = directories.get(path) ?? { files: [], folders: new Set<string>() };
    directories.set(path, known);
    return known;
  };
  at("");
  for (const path of paths) {
    const names = path.split("/");
    for (let depth = 1; depth < names.length; depth++) {
      at(names.slice(0, depth - 1).join("/")).folders.add(names[depth - 1] as string);
      at(names.slice(0, depth).join("/"));
    }
    const file = names.at(-1);
    if (file) at(names.slice(0, -1).join("/")).files.push(file);
  }
  const listed = [...directories].map(([path, { files, folders }]) => ({
    path,
    files,
    folders: [...folders],
  }));
  return listed.toSorted(
    (a, b) => a.path.split("/").length - b.path.split("/").length || (a.path < b.path ? -1 : 1),
  );
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** The programme that a file belongs to. */
export function programmeOf({ programmes }: ArrangedLibrary, path: string): ArrangedProgramme {
  const found = programmes.find(({ files }) => files.some((file) => file.path === path));
  if (!found) throw new Error(`${path} is in no programme`);
  return found;
}

export function fileOf(library: ArrangedLibrary, path: string): ArrangedFile {
  return programmeOf(library, path).files.find((file) => file.path === path) as ArrangedFile;
}

/** How one name is read, with others beside it. */
export function readPath(path: string, ...beside: readonly string[]) {
  const library = arrangePaths(path, ...beside);
  const { described } = programmeOf(library, path);
  const of = library.collections.find((each) => each.described.key === described.collectionKey);
  return {
    ...described,
    collection: of?.described.title ?? null,
    collectionYear: of?.described.year ?? null,
  };
}
