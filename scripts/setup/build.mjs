import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

const inputs = [
  "src",
  "scripts/alias.mjs",
  "scripts/command-line.mjs",
  "scripts/data-folder.mjs",
  "scripts/ffmpeg-programs.mjs",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const outputs = [
  "out/main/index.js",
  "out/main/headless.js",
  "out/main/scanner.js",
  "out/preload/index.cjs",
  "out/renderer/index.html",
];
const stampFile = "out/built-from";

/**
 * A hash over the names and contents of everything that the build reads. Not over times: a fresh clone, a checkout of
 * an older commit and a copied folder all lie about those.
 *
 * @param {string} root
 */
export function buildStamp(root) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => listFiles(join(root, input)))) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).replaceAll("\\", "/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @param {string} root */
export function isBuilt(root) {
  if (!outputs.every((file) => existsSync(join(root, file)))) return false;
  const stamp = join(root, stampFile);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === buildStamp(root);
}

/**
 * Builds what `npm start` and the browser tests run, unless it is built from these very sources.
 *
 * @param {string} root
 * @param {string} node
 */
export async function ensureBuild(root, node) {
  if (isBuilt(root)) return;
  say("Building Matinee …");
  const code = await build(root, node, ["ignore", "ignore", "inherit"]);
  if (code !== 0) throw new SetupError("The build failed; its message stands above.", 70);
}

/**
 * @param {string} root
 * @param {string} node
 * @param {import("node:child_process").StdioOptions} stdio
 */
export async function build(root, node, stdio) {
  const stamp = buildStamp(root);
  rmSync(join(root, stampFile), { force: true });
  const tool = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const { code } = await run(node, [tool, "build", "--logLevel", "warn"], { cwd: root, stdio });
  if (code === 0) writeFileSync(join(root, stampFile), stamp);
  return code;
}

/**
 * @param {string} path a file or a folder
 * @returns {string[]} the files, always in the same order
 */
function listFiles(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
