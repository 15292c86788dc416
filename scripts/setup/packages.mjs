import { existsSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} LockedPackages */

/**
 * True when what npm has installed is what the lockfile asks for. npm writes down what it installed as its last step,
 * so an installation that was interrupted does not pass either.
 *
 * @param {string} root
 */
export function packagesMatch(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  return wanted !== undefined && installed !== undefined && sameTree(wanted, installed);
}

/**
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed without what other platforms need
 */
export function sameTree(wanted, installed) {
  const asked = Object.entries(wanted).filter(([path]) => path !== "");
  const allThere = asked.every(([path, entry]) => {
    const found = installed[path];
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  return allThere && Object.keys(installed).every((path) => path in wanted);
}

/**
 * Installs the packages of the lockfile unless they are there.
 *
 * @param {string} root
 */
export async function ensurePackages(root) {
  if (packagesMatch(root)) return;
  say("Installing the packages of the lockfile (npm ci) …");
  const { command, args } = npmCommand(
    process.env,
    process.platform,
    process.execPath.startsWith(root + sep),
  );
  const { code } = await run(command, args, { cwd: root });
  if (code !== 0) throw new SetupError("npm could not install the packages; its message stands above.", code);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {boolean} insideModules this very Node lies in node_modules
 */
export function npmCommand(env, platform, insideModules) {
  // Windows cannot delete a program that runs, and `npm ci` begins with deleting node_modules.
  const verb = platform === "win32" && insideModules ? "install" : "ci";
  const flags = [verb, "--no-audit", "--no-fund", "--loglevel=error"];
  // npm tells its scripts where it lies itself; calling it that way needs no shell on Windows.
  if (env.npm_execpath && env.npm_node_execpath) {
    return { command: env.npm_node_execpath, args: [env.npm_execpath, ...flags] };
  }
  if (platform === "win32") return { command: "cmd.exe", args: ["/d", "/s", "/c", "npm.cmd", ...flags] };
  return { command: "npm", args: flags };
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
