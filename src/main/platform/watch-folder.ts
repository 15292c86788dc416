import { opendir, stat } from "node:fs/promises";
import { findDiskKind } from "./disk-kind";
import { createQuietBell } from "./quiet-bell";
import { type TreeWatch, type WatchRules, watchTree } from "./watch";

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

/** The system's own, and the patience of a household. */
export const usualMeans = {
  watchTree,
  findDiskKind,
  timing: { quietMs: 1000, longestMs: 10_000, lookEveryMs: 30_000, rescanEveryMs: 5 * 60_000 } as WatchTiming,
};
export type WatchMeans = typeof usualMeans;

/** Watches one folder, there or not, until the answer is called. `sinceMs`: changes since then are told. */
export function watchFolder(
  path: string,
  rules: WatchRules,
  means: WatchMeans,
  sinceMs: number,
  changed: () => void,
): () => Promise<void> {
  const bell = createQuietBell(changed, means.timing);
  const ready = () => {
    // Whatever changed meanwhile nobody heard of. What takes no time is not worth another scan.
    if (performance.now() - sinceMs > means.timing.quietMs) bell.touch();
  };
  const ear = createEar(path, rules, means, { ready, heard: bell.touch, assumed: changed });
  let disk: string | undefined;
  let looking: Promise<void> | undefined;
  let closed = false;

  /** Another disk, or none any more, is as good as a change. */
  async function look(): Promise<void> {
    const found = await findDisk(path);
    if (closed || found === disk) return;
    const isFirst = disk === undefined;
    disk = found;
    await ear.close();
    if (found !== "" && !closed) await ear.open();
    if (!isFirst) bell.touch();
  }
  /** One at a time: a network disk that is asleep may not answer for minutes. */
  function lookAgain(): void {
    looking ??= look().finally(() => {
      looking = undefined;
    });
  }

  const looks = setInterval(lookAgain, means.timing.lookEveryMs);
  lookAgain();
  return async () => {
    closed = true;
    clearInterval(looks);
    bell.cancel();
    await looking;
    await ear.close();
  };
}

interface Hearing {
  ready(): void;
  heard(): void;
  assumed(): void;
}

/** Hears of changes as well as the system lets it: where it does not tell of all, one is assumed now and then. */
function createEar(path: string, rules: WatchRules, means: WatchMeans, { ready, heard, assumed }: Hearing) {
  let watcher: TreeWatch | undefined;
  let assuming: NodeJS.Timeout | undefined;
  const assumeNowAndThen = () => {
    assuming ??= setInterval(assumed, means.timing.rescanEveryMs);
  };

  function watchOrAssume(): void {
    const failed = () => {
      if (watcher !== opened) return;
      watcher = undefined;
      assumeNowAndThen();
      void opened.close();
    };
    const opened = means.watchTree(path, rules, { ready, changed: heard, failed });
    watcher = opened;
  }
  return {
    async open(): Promise<void> {
      const kind = await means.findDiskKind(path);
      if (kind !== "local") assumeNowAndThen();
      if (kind !== "remote") watchOrAssume();
    },
    async close(): Promise<void> {
      const open = watcher;
      watcher = undefined;
      clearInterval(assuming);
      assuming = undefined;
      await open?.close();
    },
  };
}

/** Which disk lies there; empty where nothing does. An unmounted one leaves an empty folder. */
async function findDisk(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path);
    const directory = await opendir(path);
    const first = await directory.read();
    await directory.close();
    return `${dev}:${ino}${first === null ? ":empty" : ""}`;
  } catch {
    return "";
  }
}
