import { defineConfig } from "vitest/config";
import { alias } from "./scripts/alias.mjs";

/** What `npm run test:mutation` runs for each planted fault: the quick tests of the limits, the model with few runs. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: [
      "tests/main/features/limits/{calendar,rules,ledger,picks,rehearsal}/**/*.test.ts",
      "tests/property/few-runs.test.ts",
    ],
    // Slow, and their claims are the model's, too.
    exclude: ["tests/main/features/limits/rules/*.property.test.ts"],
    setupFiles: ["tests/support/same-seed.ts"],
    testTimeout: 300_000,
  },
});
