import type { KnownFile, Sidecar } from "../features/library/scan/scanner";
import { pathOfEntry } from "../platform/list-directory";
import { lookAtFile } from "../platform/look-at-file";
import type { WalkedDirectory } from "../platform/walk";
import { type ClosedDirectory, findClosed } from "./changes.policy";
import type { KnownFolder } from "./known-folder";
import { isListed, isListedNow, listDirectoriesOf } from "./listings";
import type { MetVideo } from "./met-videos";
import { childOf } from "./paths";
import type { SurveyedDirectory } from "./survey";

/** What speaks of videos lies where videos are: a folder of photographs is none of the library's business. */
export function withSidecars(
  realRoot: string,
  walked: readonly WalkedDirectory[],
  videos: ReadonlyMap<string, readonly MetVideo[]>,
  known: KnownFolder,
  closed: readonly ClosedDirectory[],
): SurveyedDirectory[] {
  const listed = [...videos.values()].flat().filter(isListedNow);
  const unseen =
    closed.length === 0 ? [] : [...known.files.values()].filter((file) => isUnseen(file, closed));
  const counting = listDirectoriesOf([...listed, ...unseen]);
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
const isUnseen = (file: KnownFile, closed: readonly ClosedDirectory[]) =>
  isListed(file) && findClosed(file.path, closed) !== undefined;

function lookAtSidecar(realRoot: string, path: string): Sidecar[] {
  const { sizeBytes, modifiedMs, problem } = lookAtFile(realRoot, pathOfEntry(realRoot, path) as string);
  return problem === null ? [{ path, sizeBytes, modifiedMs }] : [];
}
