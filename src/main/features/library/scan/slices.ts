import type { Connection } from "../../../database/connection";

export interface SlicePorts {
  readonly db: Connection;
  readonly monotonicMs: () => number;
}

/** Writes all items, one after another; nobody has to wait for the last of them. */
export type WriteItems = <T>(items: readonly T[], write: (tx: Connection, item: T) => void) => Promise<void>;

/** To put such a transaction on the disk takes several times as long; shorter ones hardly make that less. */
const sliceMs = 1;

/** Writes in transactions of a few milliseconds; after each of them everybody else has their turn. */
export function createSlicedWriting({ db, monotonicMs }: SlicePorts, afterSlice: () => void): WriteItems {
  return async (items, write) => {
    const left = items.values();
    let next = left.next();
    while (!next.done) {
      const endsMs = monotonicMs() + sliceMs;
      db.transaction(
        (tx) => {
          while (!next.done) {
            write(tx, next.value);
            next = left.next();
            if (monotonicMs() >= endsMs) break;
          }
        },
        { behavior: "immediate" },
      );
      afterSlice();
      await giveWay();
    }
  };
}

/** Timers, the disks and the household's screens come first. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
