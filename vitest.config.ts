import { defineConfig } from "vitest/config";

const at = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: { "@shared": at("./src/shared"), "@main": at("./src/main"), "@renderer": at("./src/renderer") },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "tests/shell/**", "tests/package/**"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
