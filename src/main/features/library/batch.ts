/** Rows of one transaction. */
const batchRows = 200;
/** So that the first shelves fill while the rest is still being read. */
const batchMs = 1000;

export interface Batch<T> {
  add(item: T): void;
  /** Writes what is waiting. */
  flush(): void;
}

/** Gathers items and writes them together: when there are enough, or when the last writing is a while ago. */
export function createBatch<T>(write: (items: T[]) => void): Batch<T> {
  let waiting: T[] = [];
  let writtenAt = performance.now();

  function flush(): void {
    const items = waiting;
    waiting = [];
    writtenAt = performance.now();
    if (items.length > 0) write(items);
  }
  return {
    add(item) {
      waiting.push(item);
      if (waiting.length >= batchRows || performance.now() - writtenAt >= batchMs) flush();
    },
    flush,
  };
}
