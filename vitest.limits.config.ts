import { defineConfig } from "vitest/config";
import { alias } from "./scripts/alias.mjs";

/** `npm run test:limits`: the model of the limits alone, for as many runs as are asked for. */
export default defineConfig({
  resolve: { alias },
  test: { include: ["tests/property/limits-*.test.ts"], testTimeout: 0 },
});
