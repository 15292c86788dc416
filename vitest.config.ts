import { defineConfig } from "vitest/config";
import { alias } from "./scripts/alias.mjs";

export default defineConfig({
  resolve: { alias },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "tests/shell/**", "tests/package/**"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
