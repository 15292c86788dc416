import { defineConfig } from "vitest/config";
import { alias } from "./scripts/alias.mjs";

/** Packs the built kiosk once and looks into what came out. */
export default defineConfig({
  resolve: { alias },
  test: { include: ["tests/package/**/*.test.ts"], testTimeout: 240_000, hookTimeout: 240_000 },
});
