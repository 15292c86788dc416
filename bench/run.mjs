// npm run bench [-- NAME…]: bundles the benchmarks with the sources they measure and runs them on Node 24.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { alias } from "../scripts/alias.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** @param {string} path */
const at = (path) => join(root, path);

await build({
  configFile: false,
  logLevel: "warn",
  root,
  resolve: { alias },
  ssr: { noExternal: true, external: ["better-sqlite3"] },
  build: {
    ssr: true,
    outDir: at("out/bench"),
    rollupOptions: {
      // The scanner's thread looks for its file beside whatever it is bundled into.
      input: { main: at("bench/main.ts"), scanner: at("src/main/scanner/worker.ts") },
      output: { entryFileNames: "[name].js" },
    },
  },
});
const { status } = spawnSync(process.execPath, [at("out/bench/main.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: root,
});
process.exit(status ?? 1);
