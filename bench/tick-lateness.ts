const tickMs = 10;

/** By how many milliseconds ticks came late. */
export interface Lateness {
  readonly p99: number;
  readonly worst: number;
}

/** Begins to measure how late a timer of this thread comes. */
export function measureLateness(): () => Lateness {
  const late: number[] = [];
  let lastMs = performance.now();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    late.push(Math.max(0, nowMs - lastMs - tickMs));
    lastMs = nowMs;
  }, tickMs);
  return () => {
    clearInterval(timer);
    const sorted = late.sort((a, b) => a - b);
    return { p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, worst: sorted.at(-1) ?? 0 };
  };
}
