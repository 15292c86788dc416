import { defineConfig } from "vitest/config";
import { alias } from "./scripts/alias.mjs";

/** Tests of the built kiosk in a real browser, one file at a time: each starts a kiosk and a Chromium of its own. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: ["tests/e2e/**/*.test.{ts,tsx}", "tests/shell/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
