import type { ScanProgress } from "@shared/model/library";
import type { LibraryPorts } from "./library.ports";
import { makePictures } from "./pictures.service";
import { createScanTracker } from "./scan-progress";
import { runScan } from "./scan-run.service";

export interface ScanService {
  /** One scan at a time: asked for during another, it runs after that one has read its files. */
  start: () => ScanProgress;
  cancel: () => ScanProgress;
  progress: () => ScanProgress;
  /** Resolves when no scan is running or waiting. */
  whenIdle: () => Promise<void>;
  close: () => Promise<void>;
}

export function createScanService(ports: LibraryPorts): ScanService {
  const tracker = createScanTracker((progress) =>
    ports.publish({ kind: "library.scanProgressed", progress }),
  );
  let running: Promise<void> | undefined;
  let wanted = false;
  let closed = false;
  let controller = new AbortController();

  async function scan(): Promise<void> {
    const run = { ports, tracker, signal: controller.signal };
    tracker.begin();
    try {
      await runScan(run);
      if (!run.signal.aborted && !wanted) {
        tracker.enter("pictures");
        await makePictures(run, () => wanted);
      }
      tracker.enter(run.signal.aborted ? "cancelled" : "completed");
    } catch (error) {
      ports.log.warn({ code: (error as NodeJS.ErrnoException).code, err: error }, "a scan failed");
      tracker.enter("failed");
    }
  }

  async function scanWhileWanted(): Promise<void> {
    while (wanted && !closed) {
      wanted = false;
      controller = new AbortController();
      await scan();
    }
    running = undefined;
  }

  function cancel(): ScanProgress {
    wanted = false;
    controller.abort();
    return tracker.current();
  }

  return {
    start() {
      if (closed) return tracker.current();
      wanted = true;
      running ??= scanWhileWanted();
      return tracker.current();
    },
    cancel,
    progress: tracker.current,
    whenIdle: async () => running,
    async close() {
      closed = true;
      cancel();
      await running;
    },
  };
}
