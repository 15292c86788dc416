import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { alias } from "./scripts/alias.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      // Only better-sqlite3 stays outside: a bundled drizzle loads ten times faster than an unbundled one.
      externalizeDeps: { include: ["better-sqlite3"] },
      rollupOptions: {
        input: {
          index: at("./src/main/index.ts"),
          headless: at("./src/main/headless.ts"),
          // A thread of its own needs a file of its own.
          scanner: at("./src/main/scanner/worker.ts"),
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at("./src/main/preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("./src/renderer"),
    resolve: { alias },
    plugins: [react()],
    build: {
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: at("./src/renderer/index.html") } },
    },
  },
});
