import type { WatchRules } from "./watch";
import { usualMeans, type WatchMeans, watchFolder } from "./watch-folder";

export interface WatchedFolder {
  readonly folderId: number;
  readonly path: string;
}

export interface FolderWatch {
  /** From now on these and no others; those that were watched already go on. Changes since `sinceMs` are told. */
  watch(folders: readonly WatchedFolder[], sinceMs?: number): void;
  close(): Promise<void>;
}

/** `changed` is told of a folder when things in it are quiet again, and when it comes or goes. */
export function createFolderWatch(
  rules: WatchRules,
  changed: (folderId: number) => void,
  means: WatchMeans = usualMeans,
): FolderWatch {
  const watched = new Map<string, () => Promise<void>>();
  const keyOf = ({ folderId, path }: WatchedFolder) => `${folderId}:${path}`;

  async function leave(keep: ReadonlySet<string>): Promise<void> {
    const left = [...watched].filter(([key]) => !keep.has(key));
    for (const [key] of left) watched.delete(key);
    await Promise.all(left.map(([, close]) => close()));
  }
  return {
    watch(folders, sinceMs = performance.now()) {
      void leave(new Set(folders.map(keyOf)));
      for (const folder of folders)
        if (!watched.has(keyOf(folder)))
          watched.set(
            keyOf(folder),
            watchFolder(folder.path, rules, means, sinceMs, () => changed(folder.folderId)),
          );
    },
    close: () => leave(new Set()),
  };
}
