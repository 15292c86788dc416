import { it } from "vitest";
import { proveLimits } from "./limits-model";
it("x", () => { (globalThis as any).DBG = true; proveLimits({ numRuns: 1, seed: Number(process.env.SEED), path: process.env.FPATH ?? "", endOnFailure: true }); });
