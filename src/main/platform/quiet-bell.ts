/** Rings once for many calls. */
export interface QuietBell {
  touch(): void;
  cancel(): void;
}

/** Rings when nobody has touched it for a while, and under constant touching now and then. */
export function createQuietBell(
  ring: () => void,
  { quietMs, longestMs }: { quietMs: number; longestMs: number },
): QuietBell {
  let timer: NodeJS.Timeout | undefined;
  let firstMs = 0;
  let lastMs = 0;

  function wait(): void {
    const untilMs = Math.min(lastMs + quietMs, firstMs + longestMs);
    const waitMs = untilMs - performance.now();
    if (waitMs > 0) timer = setTimeout(wait, waitMs);
    else {
      timer = undefined;
      ring();
    }
  }
  return {
    touch() {
      lastMs = performance.now();
      if (timer) return;
      firstMs = lastMs;
      timer = setTimeout(wait, quietMs);
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
