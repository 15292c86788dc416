import type { Proof } from "./limits-model";

/** How much, from where: `npm run test:limits` says so. The ordinary test command proves the same 20,000 runs each time. */
const runs = Number(process.env.MATINEE_LIMITS_RUNS ?? 20_000);
const seed = Number(process.env.MATINEE_LIMITS_SEED ?? 20_260_101);
const path = process.env.MATINEE_LIMITS_PATH;

export const parts = 4;

/** A part of the runs with a seed of its own; a path is of one failure, and the first part's to follow. */
export function proofOf(part: number): Proof {
  if (path === undefined) return { runs: Math.ceil(runs / parts), seed: seed + part };
  return part === 1 ? { runs: 1, seed, path } : { runs: 0, seed };
}
