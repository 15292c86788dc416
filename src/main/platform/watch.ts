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

/** Tells of what changes below a path after it was called; `failed`: from now on it may miss something. */
export function watchTree(
  path: string,
  rules: WatchRules,
  changed: () => void,
  failed: () => void,
): TreeWatch {
  const isIgnored = (name: string, isFile: boolean) =>
    rules.isHidden(name) || (isFile && !rules.isOfInterest(name));
  const watcher = watch(path, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    followSymlinks: false,
    atomic: false,
    ignored: (met, stats) => met !== path && isIgnored(basename(met), stats?.isFile() === true),
  });
  watcher.on("all", changed);
  watcher.on("error", failed);
  return watcher;
}
