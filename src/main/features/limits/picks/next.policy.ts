export interface NextFacts {
  /** What this child wished for, the next one first; only what may be offered. */
  readonly queue: readonly number[];
  /** What this child watched last. */
  readonly lastTen: readonly number[];
  /** A programme that may be offered, by chance: not one of those where there is a choice, undefined where there is none. */
  byChance(notAmong: readonly number[]): number | undefined;
}

/** The video that comes next, for `next` and for `suggest`; undefined where only a placeholder is left. */
export function pickNext({ queue, lastTen, byChance }: NextFacts): number | undefined {
  const [wished] = queue;
  return wished ?? byChance(lastTen);
}
