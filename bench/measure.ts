/** One row: what we take against the floor or peer of the same run. `ratio` is ours over peer; it must not exceed `bar`. */
export interface Measurement {
  readonly what: string;
  readonly ours: number;
  readonly peer: number;
  readonly unit: string;
  readonly ratio: number;
  readonly bar: number;
}

export function compare(what: string, unit: string, ours: number, peer: number, bar: number): Measurement {
  return { what, unit, ours, peer, bar, ratio: ours / peer };
}

/** Median microseconds of one call, after a warm-up. */
export function medianMicroseconds(act: () => unknown, runs = 2000): number {
  for (let i = 0; i < runs / 10; i++) act();
  const samples = Array.from({ length: runs }, () => {
    const start = performance.now();
    act();
    return (performance.now() - start) * 1000;
  });
  return median(samples);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median microseconds of each, taken in turns, so that both meet the same disk. */
export function mediansInTurns(ours: () => unknown, peer: () => unknown, runs = 300): [number, number] {
  const samples = Array.from(
    { length: runs },
    () => [milliseconds(ours) * 1000, milliseconds(peer) * 1000] as const,
  );
  return [median(samples.map(([mine]) => mine)), median(samples.map(([, theirs]) => theirs))];
}

export function milliseconds(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
