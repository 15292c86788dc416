import { isDenied } from "./file-error";
import { type ListedEntry, listDirectory, pathOfEntry } from "./list-directory";
import { type FileLook, findLinkedDirectory, lookAtFile } from "./look-at-file";
import { readBeginning } from "./read-beginning";
import type { WalkedDirectory, WalkedVideo, WalkRules } from "./walk";

export interface WalkingDirectory<Ignoring> {
  readonly path: string;
  readonly absolute: string | Buffer;
  /** Its path without links. */
  readonly real: string;
  readonly ignoring: Ignoring;
}

interface DirectoryWalk<Ignoring> {
  readonly walked: WalkedDirectory;
  readonly directories: readonly WalkingDirectory<Ignoring>[];
  readonly linked: readonly WalkingDirectory<Ignoring>[];
}

/** Never throws for what it meets. */
export function walkDirectory<Ignoring>(
  realRoot: string,
  directory: WalkingDirectory<Ignoring>,
  rules: WalkRules<Ignoring>,
): DirectoryWalk<Ignoring> {
  try {
    const entries = listDirectory(directory.absolute).filter(({ name }) => !rules.isHidden(name));
    return sortOut(realRoot, readIgnoreFiles(directory, entries, rules), entries, rules);
  } catch (error) {
    const closed = isDenied(error) ? "no-permission" : "failed";
    const walked: WalkedDirectory = { path: directory.path, closed, videos: [], sidecars: [], folders: [] };
    return { walked, directories: [], linked: [] };
  }
}

const longestIgnoreFile = 64 * 1024;

function readIgnoreFiles<Ignoring>(
  directory: WalkingDirectory<Ignoring>,
  entries: readonly ListedEntry[],
  rules: WalkRules<Ignoring>,
): WalkingDirectory<Ignoring> {
  const found = entries.filter(({ name, kind }) => kind === "file" && rules.isIgnoreFile(name));
  if (found.length === 0) return directory;
  const files = found.map(({ name, raw }) => ({
    name,
    text: readBeginning(pathOfEntry(directory.absolute, raw), longestIgnoreFile).toString(),
  }));
  return { ...directory, ignoring: rules.enter(directory.ignoring, directory.path, files) };
}

function sortOut<Ignoring>(
  realRoot: string,
  directory: WalkingDirectory<Ignoring>,
  entries: readonly ListedEntry[],
  rules: WalkRules<Ignoring>,
): DirectoryWalk<Ignoring> {
  const videos: WalkedVideo[] = [];
  const sidecars: string[] = [];
  const directories: WalkingDirectory<Ignoring>[] = [];
  const linked: WalkingDirectory<Ignoring>[] = [];
  for (const entry of entries) {
    const path = directory.path === "" ? entry.name : `${directory.path}/${entry.name}`;
    const absolute = pathOfEntry(directory.absolute, entry.raw);
    const real = findDirectory(realRoot, directory, entry, absolute);
    const isIgnored = () => rules.isIgnored(directory.ignoring, path);
    if (real !== undefined)
      (entry.kind === "link" ? linked : directories).push({
        ...{ path, absolute, real, ignoring: directory.ignoring },
      });
    else if (rules.isVideo(entry.name)) videos.push({ path, ...lookAtVideo(realRoot, absolute, isIgnored) });
    else if (typeof absolute === "string" && rules.isSidecar(entry.name) && !isIgnored()) sidecars.push(path);
  }
  const folders = [...directories, ...linked].map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
  return { walked: { path: directory.path, closed: null, videos, sidecars, folders }, directories, linked };
}

/** The real path of a directory, or of one inside that a link leads to. */
function findDirectory(
  realRoot: string,
  { real }: WalkingDirectory<unknown>,
  { kind, name }: ListedEntry,
  absolute: string | Buffer,
): string | undefined {
  if (kind === "directory") return pathOfEntry(real, name).toString();
  return kind === "link" ? findLinkedDirectory(realRoot, absolute) : undefined;
}

/** What cannot be told to any other program, and what is ignored, is not looked into. */
function lookAtVideo(realRoot: string, absolute: string | Buffer, isIgnored: () => boolean): FileLook {
  const look = lookAtFile(realRoot, absolute);
  if (look.problem !== null) return look;
  if (typeof absolute !== "string") return { ...look, problem: "name-unreadable" };
  return isIgnored() ? { ...look, problem: "folder-ignored" } : look;
}
