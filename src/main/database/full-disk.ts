/**
 * Nothing can be written for the time being. A disk without room shows as SQLITE_FULL, or, where the system refuses the
 * write itself (a quota, the largest size of a file, a network share), as one of SQLITE_IOERR's.
 */
export function isFullDisk(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? "";
  return /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMMAP)|ENOSPC|EDQUOT|EFBIG)$/.test(code);
}

/** Another program holds the database. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string } | null)?.code ?? "");
}

/** Whether the disk takes what is written to it, as the last write has shown. */
export interface DiskWatch {
  fullSinceMs(): number | null;
  /** Does work that may write, and remembers where there was no room for it; throws what it throws. */
  watch<T>(work: () => T): T;
  /** Does work that does write: where it could, there is room. Throws what it throws. */
  probe(work: () => void): void;
}

export function createDiskWatch(
  nowMs: () => number,
  changed: (fullSinceMs: number | null) => void,
): DiskWatch {
  let fullSinceMs: number | null = null;
  const become = (next: number | null) => {
    if ((next === null) === (fullSinceMs === null)) return;
    fullSinceMs = next;
    changed(next);
  };
  function watch<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (isFullDisk(error)) become(nowMs());
      throw error;
    }
  }
  return {
    fullSinceMs: () => fullSinceMs,
    watch,
    probe(work) {
      watch(work);
      become(null);
    },
  };
}
