import { basename } from "node:path";
import { watch } from "chokidar";

/** By a file's or a folder's name. */
export interface WatchRules {
  /** With everything below. */
  isHidden(name: string): boolean;
  /** Of files: changes of no other are told. */
  isOfInterest(name: string): boolean;
}

export interface TreeWatch {
  close(): Promise<void>;
}

export interface WatchListener {
  /** From now on it tells of everything. */
  ready(): void;
  changed(): void;
  /** From now on it may miss something. */
  failed(): void;
}

/** Each takes about 4 KB of memory, and one of the few thousand watches that some systems give to all programs. */
const mostDirectories = 16_384;

/** Watches everything below a path. */
export function watchTree(
  path: string,
  rules: WatchRules,
  { ready, changed, failed }: WatchListener,
  most: number = mostDirectories,
): TreeWatch {
  const directories = new Set<string>();
  const isIgnored = (met: string, stats?: { isFile(): boolean; isDirectory(): boolean }) => {
    if (met === path) return false;
    if (stats?.isDirectory() && directories.add(met).size > most) failed();
    return rules.isHidden(basename(met)) || (stats?.isFile() === true && !rules.isOfInterest(basename(met)));
  };
  const watcher = watch(path, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    followSymlinks: false,
    atomic: false,
    ignored: isIgnored,
  });
  watcher.on("ready", ready);
  watcher.on("all", changed);
  watcher.on("error", failed);
  return watcher;
}
