/** What comes in, to be taken one by one. */
export interface Inbox<T> {
  put(item: T): void;
  /** Everything that is still to be taken comes first. */
  fail(error: Error): void;
  next(): Promise<T>;
}

export function createInbox<T>(): Inbox<T> {
  const items: T[] = [];
  let failure: Error | undefined;
  let wake = () => {};
  return {
    put(item) {
      items.push(item);
      wake();
    },
    fail(error) {
      failure ??= error;
      wake();
    },
    async next() {
      while (items.length === 0) {
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return items.shift() as T;
    },
  };
}
