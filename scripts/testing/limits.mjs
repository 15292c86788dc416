// npm run test:limits [-- --runs N] [--seed S [--path P]]: the model of the limits for as many runs as are asked for, from
// a fresh seed. A failure prints its seed and path, which find it again.
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dieTogether, run } from "../setup/run.mjs";
import { say } from "../setup/say.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  options: { runs: { type: "string" }, seed: { type: "string" }, path: { type: "string" } },
});
const runs = wholeNumber("runs", values.runs ?? "20000");
const seed = wholeNumber("seed", values.seed ?? String(randomInt(2 ** 30)));

/**
 * @param {string} name
 * @param {string} text
 */
function wholeNumber(name, text) {
  if (/^\d+$/.test(text)) return Number(text);
  say(`--${name} is a whole number, not ${text}`);
  process.exit(64);
}

dieTogether();
say(`${runs} runs from seed ${seed}`);
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { code } = await run(process.execPath, [vitest, "run", "-c", "vitest.limits.config.ts"], {
  cwd: root,
  env: {
    ...process.env,
    MATINEE_LIMITS_RUNS: String(runs),
    MATINEE_LIMITS_SEED: String(seed),
    ...(values.path !== undefined && { MATINEE_LIMITS_PATH: values.path }),
  },
});
process.exit(code);
