import { realpathSync } from "node:fs";
import type { FileLook } from "./look-at-file";
import { type WalkingDirectory, walkDirectory } from "./walk-directory";

/** What the library is interested in, by name. `Ignoring` is what the ignore files from the root down to a directory say. */
export interface WalkRules<Ignoring> {
  isVideo(name: string): boolean;
  /** NFO files, pictures, subtitles. */
  isSidecar(name: string): boolean;
  isIgnoreFile(name: string): boolean;
  /** Not listed at all, with everything below. */
  isHidden(name: string): boolean;
  readonly nothingIgnored: Ignoring;
  /** `path` is the directory's own, relative to the library folder. */
  enter(above: Ignoring, path: string, files: readonly IgnoreFile[]): Ignoring;
  /** Whether a file is passed over: for itself, or with a directory that it lies in. */
  isIgnored(ignoring: Ignoring, path: string): boolean;
}

export interface IgnoreFile {
  readonly name: string;
  readonly text: string;
}

/** `path` is relative to the library folder, with `/`. */
export interface WalkedVideo extends FileLook {
  readonly path: string;
}

export interface WalkedDirectory {
  readonly path: string;
  /** Why it could not be looked into. */
  readonly closed: "no-permission" | "failed" | null;
  readonly videos: readonly WalkedVideo[];
  /** Paths of those that are not ignored; nobody has looked at them yet. */
  readonly sidecars: readonly string[];
  /** Names of the directories in it; a link's may turn out to have been met already. */
  readonly folders: readonly string[];
}

/** A directory comes before those in it. Throws where the folder itself is not there. */
export function* walkFolder<Ignoring>(
  root: string,
  rules: WalkRules<Ignoring>,
  stop: () => boolean,
): Generator<WalkedDirectory> {
  const realRoot = realpathSync.native(root);
  /** Real paths of the directories that were listed, so that loops end. */
  const seen = new Set<string>();
  const start = { path: "", absolute: root, real: realRoot, ignoring: rules.nothingIgnored };
  const waiting: WalkingDirectory<Ignoring>[] = [start];
  // Links to directories wait, so that their targets are met under their own names first.
  const links: WalkingDirectory<Ignoring>[] = [];
  for (let next = waiting.pop(); next && !stop(); next = waiting.pop() ?? links.shift()) {
    if (seen.has(next.real)) continue;
    seen.add(next.real);
    const { walked, directories, linked } = walkDirectory(realRoot, next, rules);
    waiting.push(...directories);
    links.push(...linked);
    yield walked;
  }
}
