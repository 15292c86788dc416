// `npm test`: sets up what is missing, then checks everything, cheapest first. Stops at the first failure with its exit
// code; the last line is the sum of all tests.
import { fileURLToPath } from "node:url";
import { ensureNode } from "./setup/node-runtime.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { dieTogether } from "./setup/run.mjs";
import { runScript, say } from "./setup/say.mjs";
import { ensureTestTools } from "./setup/test-tools.mjs";
import { listSteps } from "./testing/steps.mjs";
import { summarise } from "./testing/summary.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

async function test() {
  const setUpStarted = performance.now();
  await ensurePackages(root);
  const node = await ensureNode(root);
  await ensureTestTools();
  const results = [{ title: "set-up", seconds: secondsSince(setUpStarted), code: 0 }];
  for (const step of listSteps(root, node)) {
    say(`\n── ${step.title} ──`);
    const started = performance.now();
    const outcome = await step.run();
    results.push({ title: step.title, seconds: secondsSince(started), ...outcome });
    if (outcome.code !== 0) break;
  }
  for (const line of summarise(results)) say(line);
  return results.at(-1)?.code ?? 1;
}

/** @param {number} start */
const secondsSince = (start) => (performance.now() - start) / 1000;

dieTogether();
await runScript(test);
