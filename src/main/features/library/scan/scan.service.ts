import type { ScanProgress } from "@shared/model/library";
import { makePictures } from "../artwork/pictures.service";
import { checkFiles } from "../facts/check.service";
import type { LibraryPorts } from "../library.ports";
import { createChangeTeller } from "./change-teller";
import { createFolderWatch } from "./folder-watch.service";
import { pause } from "./pause";
import { createScanTracker } from "./scan-progress";
import { runScan, type ScanRun } from "./scan-run.service";
import { createSlicedWriting } from "./slices";

const longestWaitMs = 60_000;

/** Resolves when files that may still grow are to be looked at again, or when something else begins. */
interface Settling {
  readonly wait: Promise<void>;
}

export interface ScanService {
  /** One scan at a time: asked for during another, it runs after that one has read its files. */
  start: () => ScanProgress;
  cancel: () => ScanProgress;
  progress: () => ScanProgress;
  /** To be told whenever folders were added, removed or restored: others are watched from now on. */
  foldersChanged: () => void;
  /** Resolves when no scan is running or waiting. */
  whenIdle: () => Promise<void>;
  close: () => Promise<void>;
}

export function createScanService(ports: LibraryPorts): ScanService {
  const tracker = createScanTracker(
    (progress) => ports.publish({ kind: "library.scanProgressed", progress }),
    ports.monotonicMs,
  );
  let running: Promise<void> | undefined;
  let wanted = false;
  let closed = false;
  /** The scan before, perhaps of another process, did not come to its end. */
  let unfinished = true;
  let controller = new AbortController();
  let waiting = new AbortController();
  const watch = createFolderWatch(ports, start);

  /** Returns the wait for files that may still grow, where there are such; it has begun already. */
  async function scan(waits: number): Promise<Settling | undefined> {
    const teller = createChangeTeller(ports);
    const write = createSlicedWriting(ports, teller.tellIfDue);
    const run: ScanRun = { ports, tracker, signal: controller.signal, write, changed: teller.changed };
    try {
      watch.refresh();
      tracker.begin();
      const { unsettled } = await runScan(run, { afterCrash: unfinished });
      unfinished = run.signal.aborted;
      teller.close();
      const settling = unsettled > 0 && !run.signal.aborted ? { wait: waitForSettling(waits) } : undefined;
      if (!run.signal.aborted && !wanted) await lookCloser(run);
      teller.close();
      tracker.enter(run.signal.aborted ? "cancelled" : "completed");
      return settling;
    } catch (error) {
      unfinished = true;
      ports.log.warn({ code: (error as NodeJS.ErrnoException).code, err: error }, "a scan failed");
      tracker.enter("failed");
      return undefined;
    } finally {
      teller.close(); // what was stored before it failed is to be seen, too
    }
  }

  /** What takes longer is put off as long as there is something new to read. */
  async function lookCloser(run: ScanRun): Promise<void> {
    tracker.enter("checking");
    await checkFiles(run, () => wanted);
    if (run.signal.aborted || wanted) return;
    tracker.enter("pictures");
    await makePictures(run, () => wanted);
  }

  async function scanWhileWanted(): Promise<void> {
    let waits = 0;
    try {
      while (wanted && !closed) {
        wanted = false;
        controller = new AbortController();
        const settling = await scan(waits);
        if (!settling) continue;
        waits += 1;
        await settling.wait;
      }
    } finally {
      running = undefined;
    }
  }

  /** A file that is written to for hours is not looked at every few seconds. */
  async function waitForSettling(waits: number): Promise<void> {
    const ms = Math.min(ports.settleMs * 2 ** waits, longestWaitMs);
    waiting = new AbortController();
    const passed = await pause(ms, AbortSignal.any([waiting.signal, controller.signal]));
    wanted ||= passed;
  }

  function start(): ScanProgress {
    if (closed) return tracker.current();
    wanted = true;
    waiting.abort();
    running ??= scanWhileWanted();
    return tracker.current();
  }

  function cancel(): ScanProgress {
    wanted = false;
    controller.abort();
    return tracker.current();
  }

  return {
    start,
    cancel,
    progress: tracker.current,
    foldersChanged: watch.refresh,
    whenIdle: async () => running,
    async close() {
      closed = true;
      cancel();
      await running;
      await ports.scanner.close();
    },
  };
}
