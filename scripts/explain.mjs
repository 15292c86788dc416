// npm run --silent explain -- PATH…: one JSON line a path, how its name is read. Runs the library's own rules from their
// sources, without a build.
import { readFileSync } from "node:fs";
import { register } from "tsx/esm/api";
import { explainUsage, parseExplainLine } from "./command-line.mjs";
import { runScript } from "./setup/say.mjs";

/** @param {string[]} paths */
function readPaths(paths) {
  const lines = readFileSync(0, "utf8").split("\n");
  return [...paths, ...lines.map((line) => line.replace(/\r$/, "")).filter((line) => line !== "")];
}

async function explain() {
  const line = parseExplainLine(process.argv.slice(2));
  if (line.help) {
    process.stdout.write(explainUsage);
    return 0;
  }
  const paths = line.stdin ? readPaths(line.paths) : line.paths;
  register();
  const { explainPaths } = await import("../src/main/explain/explain-paths");
  const explained = explainPaths(paths, { libraryFolders: line.libraryFolders, cwd: line.cwd });
  process.stdout.write(explained.map((each) => `${JSON.stringify(each)}\n`).join(""));
  return 0;
}

await runScript(explain);
