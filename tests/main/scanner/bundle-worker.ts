import { join } from "node:path";
import { build } from "vite";
import { alias } from "../../../scripts/alias.mjs";
import { projectFolder } from "../../support/paths";

/** Builds the scanner's thread as the kiosk has it, and says where it lies. */
export async function bundleWorker(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "warn",
    root: projectFolder,
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      rollupOptions: {
        input: { scanner: join(projectFolder, "src/main/scanner/worker.ts") },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
  return join(outDir, "scanner.mjs");
}
