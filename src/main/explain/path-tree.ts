import { join } from "node:path";
import { isHiddenName } from "../features/library/names/file-kinds.policy";
import { readBareSeason, readSeasonFolder } from "../features/library/names/season-folder.policy";
import { type DirectoryOnDisk, readDirectory } from "./disk";
import { leafKind } from "./leaf-kind";
import type { LocatedPath } from "./located-path";

/** A directory of paths that were given, with what the disk has beside them. */
export interface TreeDirectory {
  /** Below the library folder. */
  readonly path: string;
  readonly name: string;
  readonly above: TreeDirectory | null;
  readonly directories: Map<string, TreeDirectory>;
  readonly files: Set<string>;
  /** Undefined where it is not on the disk. */
  readonly disk: DirectoryOnDisk | undefined;
}

/** Videos without an extension are arranged as if they had this one. */
export const assumedExtension = ".mkv";

export function growTree(root: string, paths: readonly LocatedPath[]): TreeDirectory {
  const tree = directory("", "", null, readDirectory(root));
  const all = paths.map(({ path }) => path.split("/")).filter(([first]) => first !== "");
  for (const names of all) {
    let at = tree;
    for (const name of names.slice(0, -1)) at = enter(root, at, name);
  }
  for (const names of all) addLeaf(root, tree, names);
  return tree;
}

function directory(
  path: string,
  name: string,
  above: TreeDirectory | null,
  disk: DirectoryOnDisk | undefined,
): TreeDirectory {
  const directories = new Map<string, TreeDirectory>();
  const files = new Set(disk?.files.filter((each) => !isHiddenName(each)));
  return { path, name, above, directories, files, disk };
}

function enter(root: string, at: TreeDirectory, name: string): TreeDirectory {
  const entered = at.directories.get(name);
  if (entered) return entered;
  const path = at.path === "" ? name : `${at.path}/${name}`;
  const made = directory(path, name, at, at.disk && readDirectory(join(root, path)));
  at.directories.set(name, made);
  return made;
}

/** A last name that ends like no file is a directory where it is named like a season, or known as one, else a video. */
function addLeaf(root: string, tree: TreeDirectory, names: readonly string[]): void {
  const above = names.slice(0, -1).reduce((at, name) => at.directories.get(name) as TreeDirectory, tree);
  const name = names.at(-1) as string;
  const isDirectory = above.directories.has(name) || above.disk?.folders.includes(name);
  if (isDirectory) return;
  if (leafKind(name) !== "name") above.files.add(name);
  else if (looksLikeSeason(name)) enter(root, above, name);
  else above.files.add(`${name}${assumedExtension}`);
}

const looksLikeSeason = (name: string): boolean =>
  readSeasonFolder(name) !== null || readBareSeason(name) !== null;
