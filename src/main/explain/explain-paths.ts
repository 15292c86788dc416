import { isHiddenName } from "../features/library/names/file-kinds.policy";
import { isIgnored } from "../features/library/names/ignore.policy";
import { explainDirectory, explainFile } from "./explain-leaf";
import { type Explanation, explanation } from "./explanation";
import { type LocatedPath, locatePath } from "./located-path";
import { growTree } from "./path-tree";
import { type ReadDirectory, readTree } from "./read-tree";
import { otherReasons } from "./reasons";

/** How each path is read; those of one library folder lie beside each other, whether they exist or not. */
export function explainPaths(
  paths: readonly string[],
  { libraryFolders, cwd }: { libraryFolders: readonly string[]; cwd: string },
): Explanation[] {
  const located = paths.map((path) => locatePath(path, libraryFolders, cwd));
  const explained = new Map<LocatedPath, Explanation>();
  for (const [root, group] of Map.groupBy(located, (each) => each.root)) {
    const directories = readTree(
      growTree(root, group),
      group.every(({ isPlaced }) => isPlaced),
    );
    for (const path of group) explained.set(path, explainPath(path, directories));
  }
  return located.map((path) => explained.get(path) as Explanation);
}

function explainPath({ given, path }: LocatedPath, directories: Map<string, ReadDirectory>): Explanation {
  const names = path.split("/");
  if (path !== "" && names.some(isHiddenName)) {
    return explanation({ path: given, kind: "ignored", reason: otherReasons.hidden });
  }
  const itself = directories.get(path);
  const above = directories.get(names.slice(0, -1).join("/")) as ReadDirectory;
  if (isIgnored((itself ?? above).rules, path)) {
    return explanation({ path: given, kind: "ignored", reason: otherReasons.ignoreFile });
  }
  return itself ? explainDirectory(given, itself) : explainFile(given, names.at(-1) as string, above);
}
