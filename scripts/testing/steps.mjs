import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { build, isBuilt } from "../setup/build.mjs";
import { findChromium } from "../setup/programs.mjs";
import { run } from "../setup/run.mjs";
import { readCounts } from "./summary.mjs";

/** @typedef {{ code: number, counts?: import("./summary.mjs").Counts | undefined }} Outcome */
/** @typedef {{ title: string, run: () => Promise<Outcome> }} Step */

/** Longer than any step takes on two slow cores: what hangs is ended. */
const stepLimitSeconds = 15 * 60;

/**
 * Everything after the set-up, cheapest first.
 *
 * @param {string} root
 * @param {string} node
 * @returns {Step[]}
 */
export function listSteps(root, node) {
  const tool = runner(root, node);
  return [
    { title: "lint (biome)", run: () => tool("@biomejs/biome/bin/biome", "check", ".", "--log-level=warn") },
    {
      title: "lint (oxlint)",
      run: () =>
        tool("oxlint/bin/oxlint", "--type-aware", "--deny-warnings", "src", "tests", "scripts", "bench"),
    },
    { title: "types", run: () => tool("typescript/bin/tsc", "--noEmit") },
    { title: "import rules", run: () => tool("../scripts/import-rules.mjs") },
    { title: "unit and integration tests", run: () => vitest(tool, "vitest.config.ts") },
    { title: "build", run: async () => ({ code: isBuilt(root) ? 0 : await build(root, node, "inherit") }) },
    { title: "browser tests", run: () => vitest(tool, "vitest.browser.config.ts") },
    { title: "packaging check", run: () => vitest(tool, "vitest.package.config.ts") },
  ];
}

/** @typedef {(script: string, ...args: string[]) => Promise<Outcome>} Tool a script below node_modules, under Node 24 */

/**
 * @param {string} root
 * @param {string} node
 * @returns {Tool}
 */
function runner(root, node) {
  const modules = join(root, "node_modules");
  const chromium = findChromium({ platform: process.platform, env: process.env });
  const env = {
    ...process.env,
    PATH: [join(modules, ".bin"), process.env.PATH].join(delimiter),
    ...(chromium && { MATINEE_CHROMIUM: chromium }),
  };
  return (script, ...args) =>
    run(node, [join(modules, script), ...args], { cwd: root, env, timeoutSeconds: stepLimitSeconds });
}

/**
 * @param {Tool} tool
 * @param {string} config
 * @returns {Promise<Outcome>}
 */
async function vitest(tool, config) {
  const folder = mkdtempSync(join(tmpdir(), "matinee-report-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code } = await tool("vitest/vitest.mjs", "run", "-c", config, ...reporters);
    const counts = readCounts(readIfThere(report));
    // No report means that the tests did not run, whatever the exit code says.
    return counts ? { code, counts } : { code: code || 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
