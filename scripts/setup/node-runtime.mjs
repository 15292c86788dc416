import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

/** The built main process needs this Node or a newer one: the database's binding crashes on older ones. */
const needed = 24;

/**
 * The Node that everything but the set-up itself runs on: the `node` package's, else this very one.
 *
 * @param {string} root
 * @returns {Promise<string>} its path
 */
export async function ensureNode(root) {
  const file = process.platform === "win32" ? "node.exe" : "node";
  const packaged = join(root, "node_modules", "node", "bin", file);
  if (runs(packaged)) return packaged;
  if (existsSync(join(root, "node_modules", "node", "package.json"))) {
    // npm leaves the package's install script out where scripts are switched off.
    say(`Fetching Node ${needed} …`);
    await run(process.execPath, ["installArchSpecificPackage.js"], {
      cwd: join(root, "node_modules", "node"),
    });
    if (runs(packaged)) return packaged;
  }
  if (isNewEnough(process.version)) return process.execPath;
  throw new SetupError(
    `Node ${needed} could not be fetched from npm, and this is Node ${process.versions.node}: install Node ${needed} or newer and start again.`,
  );
}

/** @param {string} version like v24.1.0 */
export function isNewEnough(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= needed;
}

/** @param {string} file */
function runs(file) {
  if (!existsSync(file)) return false;
  return isNewEnough(spawnSync(file, ["--version"], { encoding: "utf8", timeout: 20_000 }).stdout ?? "");
}
