import { defineConfig } from "vitest/config";
import { alias } from "./scripts/alias.mjs";

/**
 * Tests of the built kiosk in a real browser, two files at a time: each starts a kiosk and a Chromium of its own, and
 * waits for most of its time until real seconds have passed.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    include: ["tests/e2e/**/*.test.{ts,tsx}", "tests/shell/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
