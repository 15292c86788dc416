import { realpathSync } from "node:fs";
import type { KnownFile, Sidecar } from "../features/library/scan/scanner";
import { findPresence, findPresenceOf } from "../platform/presence";
import { type WalkedDirectory, walkFolder } from "../platform/walk";
import { type Change, type ClosedDirectory, decideAbsence, findClosed } from "./changes.policy";
import type { KnownFolder } from "./known-folder";
import { withSidecars } from "./met-sidecars";
import { listUnmet, type MetVideo, sortVideos } from "./met-videos";
import type { ScanContext } from "./scan-context";
import { walkRules } from "./walk-rules";

/** A directory as it is now. */
export interface SurveyedDirectory {
  readonly path: string;
  readonly videos: readonly MetVideo[];
  readonly sidecars: readonly Sidecar[];
  /** Names of those that hold videos, at any depth. */
  readonly folders: readonly string[];
}

/** A walked folder held against what is known of it: the work of a scan there. */
export interface Survey {
  readonly folderId: number;
  readonly root: string;
  readonly realRoot: string;
  readonly disk: string;
  readonly known: KnownFolder;
  /** Above before below. */
  readonly directories: readonly SurveyedDirectory[];
  readonly gone: readonly (Pick<KnownFile, "path"> & Pick<Change & { kind: "mark" }, "state" | "reason">)[];
  readonly sidecars: { readonly changed: readonly Sidecar[]; readonly gone: readonly string[] };
  /** New files that may still grow. */
  readonly unsettled: number;
}

/** A folder as it lies there, or why nothing can be said of it. */
export type FolderWalk =
  | { readonly directories: readonly WalkedDirectory[]; readonly disk: string; readonly isEmpty: boolean }
  | "away"
  | "failed"
  | "stopped";

export function walkWhole(root: string, { stop }: ScanContext): FolderWalk {
  const before = findPresence(root);
  if (before.kind === "away" || before.kind === "failed") return before.kind;
  const directories = walk(root, stop);
  if (stop()) return "stopped";
  const after = findPresenceOf(root, before.disk);
  // What a walk met on a disk that went, or that came only just now, says nothing of what is missing.
  if (directories === undefined || after === "away") return "away";
  return after === "failed" ? "failed" : { directories, disk: before.disk, isEmpty: after === "empty" };
}

function walk(root: string, stop: () => boolean): WalkedDirectory[] | undefined {
  try {
    return [...walkFolder(root, walkRules, stop)];
  } catch {
    return undefined;
  }
}

const holdsAnything = ({ files }: KnownFolder) =>
  [...files.values()].some(({ state }) => state !== "missing");

/** `empty`: a disk that is not mounted leaves an empty folder. */
export function surveyFolder(
  { folderId, path: root }: { readonly folderId: number; readonly path: string },
  { directories: walked, disk, isEmpty }: Exclude<FolderWalk, string>,
  known: KnownFolder,
  context: ScanContext,
): Survey | "empty" | "away" {
  if (isEmpty && holdsAnything(known)) return "empty";
  const realRoot = findRealRoot(root);
  if (realRoot === undefined) return "away";
  const closed = walked.filter(
    (directory): directory is WalkedDirectory & ClosedDirectory => directory.closed !== null,
  );
  const { videos, unsettled } = sortVideos(folderId, known, walked, context);
  const directories = withSidecars(realRoot, walked, videos, known, closed);
  return {
    ...{ folderId, root, realRoot, disk, known, directories, unsettled },
    gone: listUnmet(known, walked).flatMap((file) => {
      const verdict = decideAbsence(file, closed);
      return verdict ? [{ path: file.path, ...verdict }] : [];
    }),
    sidecars: compareSidecars(known, directories, closed),
  };
}

function findRealRoot(root: string): string | undefined {
  try {
    return realpathSync.native(root);
  } catch {
    return undefined;
  }
}

function compareSidecars(
  known: KnownFolder,
  directories: readonly SurveyedDirectory[],
  closed: readonly ClosedDirectory[],
): Survey["sidecars"] {
  const changed: Sidecar[] = [];
  let met = 0;
  for (const { sidecars } of directories)
    for (const sidecar of sidecars) {
      const before = known.sidecars.get(sidecar.path);
      if (before) met += 1;
      if (before?.sizeBytes !== sidecar.sizeBytes || before.modifiedMs !== sidecar.modifiedMs)
        changed.push(sidecar);
    }
  return { changed, gone: met === known.sidecars.size ? [] : listGone(known, directories, closed) };
}

function listGone(
  known: KnownFolder,
  directories: readonly SurveyedDirectory[],
  closed: readonly ClosedDirectory[],
): string[] {
  const met = new Set(directories.flatMap(({ sidecars }) => sidecars.map(({ path }) => path)));
  return [...known.sidecars.keys()].filter((path) => !met.has(path) && !findClosed(path, closed));
}
