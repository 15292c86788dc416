import { it } from "vitest";
import { proveLimits } from "./limits-model";

it("keeps every promise in whatever happens", () => {
  const t = performance.now();
  proveLimits({ numRuns: Number(process.env.RUNS ?? 200), seed: Number(process.env.SEED ?? 1) });
  console.log(performance.now() - t);
});
