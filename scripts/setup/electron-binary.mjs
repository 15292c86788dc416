import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

const waitSeconds = 180;
const retryAfterHours = 24;

/** @typedef {{ path: string } | { path: undefined, why: string }} ElectronBinary */

/**
 * Electron's program for the version that package.json asks for: the one that is there, else a downloaded one.
 *
 * @param {string} root
 * @param {{ node: string, insist: boolean, nowMs?: number, seconds?: number, tell?: (line: string) => void }} how `insist` tries again where it
 * failed today
 * @returns {Promise<ElectronBinary>}
 */
export async function ensureElectron(
  root,
  { node, insist, nowMs = Date.now(), seconds = waitSeconds, tell = say },
) {
  const version = electronVersion(root);
  if (!version) return { path: undefined, why: "its package is not installed" };
  const present = installedBinary(root, version);
  if (present) return judge(present);
  if (!insist && failedLately(readNote(root), version, nowMs)) {
    return { path: undefined, why: "its program could not be downloaded; it is tried again tomorrow" };
  }
  tell(`Fetching Electron ${version} (about 120 MB, for at most ${seconds} seconds) …`);
  const installer = join(root, "node_modules", "electron", "install.js");
  const { code, timedOut } = await run(node, [installer], {
    cwd: root,
    stdio: "ignore",
    timeoutSeconds: seconds,
  });
  const fetched = code === 0 ? installedBinary(root, version) : undefined;
  if (fetched) return judge(fetched);
  writeNote(root, { version, failedAtMs: nowMs });
  return { path: undefined, why: `its program could not be downloaded${timedOut ? " in time" : ""}` };
}

/**
 * A failed download is not tried again at every start.
 *
 * @param {{ version: string, failedAtMs: number } | undefined} note
 * @param {string} version
 * @param {number} nowMs
 */
export function failedLately(note, version, nowMs) {
  if (note?.version !== version) return false;
  const age = nowMs - note.failedAtMs;
  return age >= 0 && age < retryAfterHours * 3_600_000;
}

/**
 * @param {string} root
 * @param {string} version
 */
export function installedBinary(root, version) {
  const folder = join(root, "node_modules", "electron");
  const read = (/** @type {string} */ name) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  };
  const inside = read("path.txt");
  if (!inside || read(join("dist", "version"))?.replace(/^v/, "") !== version) return undefined;
  const binary = join(folder, "dist", inside);
  return existsSync(binary) ? binary : undefined;
}

// A slim system lacks libraries that Electron needs; then it ends at once, and Chromium is the better window.
/**
 * @param {string} path
 * @returns {ElectronBinary}
 */
function judge(path) {
  const { status } = spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" });
  return status === 0 ? { path } : { path: undefined, why: "its program does not run on this system" };
}

/** @param {string} root */
function electronVersion(root) {
  const file = join(root, "node_modules", "electron", "package.json");
  return existsSync(file) ? String(JSON.parse(readFileSync(file, "utf8")).version) : undefined;
}

/** @param {string} root */
const noteFile = (root) => join(root, "node_modules", ".cache", "matinee", "electron.json");

/**
 * @param {string} root
 * @returns {{ version: string, failedAtMs: number } | undefined}
 */
function readNote(root) {
  try {
    return JSON.parse(readFileSync(noteFile(root), "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {{ version: string, failedAtMs: number }} note
 */
function writeNote(root, note) {
  mkdirSync(dirname(noteFile(root)), { recursive: true });
  writeFileSync(noteFile(root), JSON.stringify(note));
}
