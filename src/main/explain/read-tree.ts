import { enterDirectory } from "../features/library/names/arrange.policy";
import type { ListedDirectory, Place } from "../features/library/names/arranged";
import { findCaptions } from "../features/library/names/captions.policy";
import { extraFolder } from "../features/library/names/extras.policy";
import { isHiddenName, isVideoName } from "../features/library/names/file-kinds.policy";
import { enterIgnored, type IgnoreRules } from "../features/library/names/ignore.policy";
import type { Reading } from "../features/library/names/reading";
import { readUnits } from "../features/library/names/units.policy";
import { groupVersions } from "../features/library/names/versions.policy";
import type { ScannedCaption } from "../features/library/scan/scanner";
import type { TreeDirectory } from "./path-tree";

export interface ReadFile {
  readonly reading: Reading;
  readonly part: number | null;
}

/** A directory with all that its names say. */
export interface ReadDirectory {
  readonly place: Place;
  readonly rules: IgnoreRules | null;
  readonly videos: ReadonlyMap<string, ReadFile>;
  readonly captions: ReadonlyMap<string, ScannedCaption>;
}

/** Every directory of a tree by its path. `isPlaced` says that the tree's root is known to be a library folder. */
export function readTree(tree: TreeDirectory, isPlaced: boolean): Map<string, ReadDirectory> {
  const read = new Map<string, ReadDirectory>();
  const waiting = [tree];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const above = at.above ? (read.get(at.above.path) ?? null) : null;
    read.set(at.path, readDirectory(at, above, isPlaced));
    waiting.push(...at.directories.values());
  }
  return read;
}

function readDirectory(at: TreeDirectory, above: ReadDirectory | null, isPlaced: boolean): ReadDirectory {
  const files = [...at.files];
  const place = findPlace(at, above?.place ?? null, files, isPlaced);
  const units = groupVersions(readUnits(place, files)).flat();
  return {
    place,
    rules: enterIgnored(above?.rules ?? null, at.path, at.disk?.ignoreFiles ?? []),
    videos: new Map(
      units.flatMap(({ reading, files }) => files.map(({ name, part }) => [name, { reading, part }])),
    ),
    captions: new Map(
      [...findCaptions("", files, files.filter(isVideoName)).values()]
        .flat()
        .map((caption) => [caption.path, caption]),
    ),
  };
}

function findPlace(at: TreeDirectory, above: Place | null, files: string[], isPlaced: boolean): Place {
  const folders = new Set([...at.directories.keys(), ...(at.disk?.folders ?? [])]);
  const listed: ListedDirectory = {
    path: at.path,
    files,
    folders: [...folders].filter((name) => !isHiddenName(name)),
  };
  const lentAbove = above && isFragment(at, above, isPlaced) ? { ...above, kind: "film" as const } : above;
  return enterDirectory(lentAbove, listed, { libraryFolderId: 0 });
}

/**
 * "300/clips/x.mp4" of a bug report is a piece of a library: the film is not told of. What the disk does not have and media
 * centres name just so for extras is taken for one; a family's own folders are "Clips". What lies at a library folder's first
 * level is never one, but of a bare piece nobody knows where that is.
 */
function isFragment(at: TreeDirectory, above: Place, isPlaced: boolean): boolean {
  const mayBe = above.kind === "folder" || (above.kind === "library" && !isPlaced);
  const isNamed = at.name === at.name.toLowerCase() && extraFolder(at.name) !== null;
  return mayBe && isNamed && at.disk === undefined;
}
