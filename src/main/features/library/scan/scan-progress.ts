import type { ScanProgress } from "@shared/model/library";

const idle: ScanProgress = {
  phase: "idle",
  found: null,
  read: 0,
  failed: 0,
  checked: 0,
  toCheck: 0,
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
  addRead: (files: number, failed: number) => void;
  /** So many files are to be looked into by ffmpeg. */
  setToCheck: (toCheck: number) => void;
  addChecked: (files: number, failed: number) => void;
  addPicture: () => void;
}

export function createScanTracker(
  tell: (progress: ScanProgress) => void,
  monotonicMs: () => number,
): ScanTracker {
  let progress = idle;
  let toldAt = Number.NEGATIVE_INFINITY;
  /** Since when files are counted, and how many were behind us then. */
  let since = { atMs: 0, done: 0 };

  function change(changes: Partial<ScanProgress>, always = false): void {
    progress = { ...progress, ...changes };
    const at = monotonicMs();
    if (!always && at - toldAt < tellEveryMs) return;
    toldAt = at;
    tell(progress);
  }

  function speed(done: number, all: number): Pick<ScanProgress, "filesPerSecond" | "remainingSeconds"> {
    const seconds = (monotonicMs() - since.atMs) / 1000;
    const filesPerSecond = seconds > 0 ? (done - since.done) / seconds : 0;
    const left = Math.max(0, all - done);
    return { filesPerSecond, remainingSeconds: filesPerSecond > 0 ? left / filesPerSecond : null };
  }

  return {
    current: () => progress,
    begin: () => change({ ...idle, phase: "walking" }, true),
    enter: (phase) => change({ phase, filesPerSecond: 0, remainingSeconds: null }, true),
    setFound(found, read, failed) {
      since = { atMs: monotonicMs(), done: read };
      change({ phase: "reading", found, read, failed }, true);
    },
    addRead(files, failed) {
      const read = progress.read + files;
      change({ read, failed: progress.failed + failed, ...speed(read, progress.found ?? read) });
    },
    setToCheck(toCheck) {
      since = { atMs: monotonicMs(), done: 0 };
      change({ phase: "checking", toCheck, checked: 0 }, true);
    },
    addChecked(files, failed) {
      const checked = progress.checked + files;
      change({ checked, failed: progress.failed + failed, ...speed(checked, progress.toCheck) });
    },
    addPicture: () => change({ pictures: progress.pictures + 1 }),
  };
}
