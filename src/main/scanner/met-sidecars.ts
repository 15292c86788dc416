import type { Sidecar } from "../features/library/scan/scanner";
import { pathOfEntry } from "../platform/list-directory";
import { lookAtFile } from "../platform/look-at-file";
import type { WalkedDirectory } from "../platform/walk";
import { type ClosedDirectory, findClosed } from "./changes.policy";
import type { KnownFolder } from "./known-folder";
import { isListed, isListedNow } from "./listings";
import type { MetVideo } from "./met-videos";
import { childOf, directoryOf, withThoseAbove } from "./paths";
import type { SurveyedDirectory } from "./survey";

/** What speaks of videos lies where videos are: a folder of photographs is none of the library's business. */
export function withSidecars(
  realRoot: string,
  walked: readonly WalkedDirectory[],
  videos: ReadonlyMap<string, readonly MetVideo[]>,
  known: KnownFolder,
  closed: readonly ClosedDirectory[],
): SurveyedDirectory[] {
  const counting = listCounting(videos, known, closed);
  return walked
    .filter(({ path }) => path === "" || counting.has(path) || videos.has(path))
    .map(({ path, folders, sidecars }) => ({
      path,
      videos: videos.get(path) ?? [],
      sidecars: counting.has(path) ? sidecars.flatMap((sidecar) => lookAtSidecar(realRoot, sidecar)) : [],
      folders: folders.filter((name) => counting.has(childOf(path, name))),
    }));
}

/** In a directory that cannot be looked into everything counts as being there still. */
function listCounting(
  videos: ReadonlyMap<string, readonly MetVideo[]>,
  known: KnownFolder,
  closed: readonly ClosedDirectory[],
): Set<string> {
  const counting = new Set<string>();
  for (const [path, found] of videos) if (found.some(isListedNow)) addWithThoseAbove(counting, path);
  if (closed.length === 0) return counting;
  for (const file of known.files.values())
    if (isListed(file) && findClosed(file.path, closed)) addWithThoseAbove(counting, directoryOf(file.path));
  return counting;
}

function addWithThoseAbove(directories: Set<string>, directory: string): void {
  for (const above of withThoseAbove(directory)) {
    if (directories.has(above)) return;
    directories.add(above);
  }
}

function lookAtSidecar(realRoot: string, path: string): Sidecar[] {
  const { sizeBytes, modifiedMs, problem } = lookAtFile(realRoot, pathOfEntry(realRoot, path) as string);
  return problem === null ? [{ path, sizeBytes, modifiedMs }] : [];
}
