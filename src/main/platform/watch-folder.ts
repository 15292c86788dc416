import { readdir, stat } from "node:fs/promises";
import { findDiskKind } from "./disk-kind";
import { createQuietBell } from "./quiet-bell";
import { type TreeWatch, type WatchRules, watchTree } from "./watch";

export interface WatchedFolder {
  readonly folderId: number;
  readonly path: string;
}

export interface WatchTiming {
  /** Changes are told when there were none for this long. */
  readonly quietMs: number;
  /** Under constant change they are told this often. */
  readonly longestMs: number;
  /** How often it is looked whether the folder is there. */
  readonly lookEveryMs: number;
  /** How often a change is assumed where the system does not tell of all. */
  readonly rescanEveryMs: number;
}

/** Watches one folder, there or not, until the answer is called. Where the system cannot, it is scanned now and then. */
export function watchFolder(
  path: string,
  rules: WatchRules,
  timing: WatchTiming,
  changed: () => void,
): () => Promise<void> {
  const bell = createQuietBell(changed, timing);
  let disk: string | undefined;
  let watcher: TreeWatch | undefined;
  let rescans: NodeJS.Timeout | undefined;
  let closed = false;
  let looking = Promise.resolve();
  const rescanNowAndThen = () => {
    rescans ??= setInterval(changed, timing.rescanEveryMs);
  };

  async function stop(): Promise<void> {
    const open = watcher;
    watcher = undefined;
    clearInterval(rescans);
    rescans = undefined;
    await open?.close();
  }

  async function begin(): Promise<void> {
    const kind = await findDiskKind(path);
    if (kind !== "local") rescanNowAndThen();
    if (kind === "remote" || closed) return;
    const opened = watchTree(path, rules, bell.touch, () => {
      if (watcher === opened) watcher = undefined;
      rescanNowAndThen();
      void opened.close();
    });
    watcher = opened;
  }

  /** Another disk, or none any more, is as good as a change. */
  async function look(): Promise<void> {
    const found = await findDisk(path);
    if (closed || found === disk) return;
    const isFirst = disk === undefined;
    disk = found;
    await stop();
    if (found !== "" && !closed) await begin().catch(rescanNowAndThen);
    if (!isFirst) bell.touch();
  }

  // A look at a network disk that does not answer may take minutes: one at a time.
  let busy = false;
  const lookOnce = () => {
    if (busy) return;
    busy = true;
    looking = look().finally(() => {
      busy = false;
    });
  };
  const looks = setInterval(lookOnce, timing.lookEveryMs);
  lookOnce();
  return async () => {
    closed = true;
    clearInterval(looks);
    bell.cancel();
    await stop();
    await looking;
    await stop();
  };
}

/** Which disk lies there; empty where nothing does. An unmounted one leaves an empty folder. */
async function findDisk(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path);
    const names = await readdir(path);
    return names.length === 0 ? `${dev}:${ino}:empty` : `${dev}:${ino}`;
  } catch {
    return "";
  }
}
