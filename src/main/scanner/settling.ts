/** Remembers over scans which files are still being written. */
export interface Settling {
  /** `place`: one file of one folder. */
  isSettled(
    place: string,
    file: { readonly sizeBytes: number; readonly modifiedMs: number },
    settleMs: number,
  ): boolean;
}

export interface SettlingClock {
  /** As the disks' times are, milliseconds since 1970. */
  wallMs(): number;
  /** Never goes back. */
  uptimeMs(): number;
}

const systemClock: SettlingClock = { wallMs: Date.now, uptimeMs: () => performance.now() };

/**
 * A file that was last written to long ago has settled. Of one that was written to just now, or in a future that a
 * server's clock has reached already, only watching it can tell.
 */
export function createSettling(clock: SettlingClock = systemClock): Settling {
  const young = new Map<string, { sizeBytes: number; modifiedMs: number; sinceMs: number }>();
  return {
    isSettled(place, { sizeBytes, modifiedMs }, settleMs) {
      const before = young.get(place);
      const same = before?.sizeBytes === sizeBytes && before.modifiedMs === modifiedMs;
      const sinceMs = same ? before.sinceMs : clock.uptimeMs();
      const settled = clock.wallMs() - modifiedMs >= settleMs || clock.uptimeMs() - sinceMs >= settleMs;
      if (settled) young.delete(place);
      else young.set(place, { sizeBytes, modifiedMs, sinceMs });
      return settled;
    },
  };
}
