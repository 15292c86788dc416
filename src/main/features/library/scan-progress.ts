import type { ScanProgress } from "@shared/model/library";

const idle: ScanProgress = {
  phase: "idle",
  found: null,
  read: 0,
  failed: 0,
  pictures: 0,
  filesPerSecond: 0,
  remainingSeconds: null,
};

/** At most five a second are told; changes of phase always. */
const tellEveryMs = 200;

/** The running scan's numbers, and who is told of them. */
export interface ScanTracker {
  current: () => ScanProgress;
  /** A new scan forgets the numbers of the one before. */
  begin: () => void;
  enter: (phase: ScanProgress["phase"]) => void;
  /** The walk has counted; what is known of already is read without further work. */
  setFound: (found: number, read: number, failed: number) => void;
  addRead: (failed: boolean) => void;
  addPicture: () => void;
}

export function createScanTracker(tell: (progress: ScanProgress) => void): ScanTracker {
  let progress = idle;
  let toldAt = 0;
  let readingSince = { at: 0, read: 0 };

  function change(changes: Partial<ScanProgress>, always = false): void {
    progress = { ...progress, ...changes };
    const at = performance.now();
    if (!always && at - toldAt < tellEveryMs) return;
    toldAt = at;
    tell(progress);
  }

  function speed(read: number): Pick<ScanProgress, "filesPerSecond" | "remainingSeconds"> {
    const seconds = (performance.now() - readingSince.at) / 1000;
    const filesPerSecond = seconds > 0 ? (read - readingSince.read) / seconds : 0;
    const left = (progress.found ?? read) - read;
    return { filesPerSecond, remainingSeconds: filesPerSecond > 0 ? left / filesPerSecond : null };
  }

  return {
    current: () => progress,
    begin: () => change({ ...idle, phase: "walking" }, true),
    enter: (phase) => change({ phase, remainingSeconds: null }, true),
    setFound(found, read, failed) {
      readingSince = { at: performance.now(), read };
      change({ phase: "reading", found, read, failed }, true);
    },
    addRead(failed) {
      const read = progress.read + 1;
      change({ read, failed: progress.failed + Number(failed), ...speed(read) });
    },
    addPicture: () => change({ pictures: progress.pictures + 1 }),
  };
}
