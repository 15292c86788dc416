import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toArguments } from "../command-line.mjs";
import { ensureElectron } from "./electron-binary.mjs";
import { findChromium } from "./programs.mjs";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";
import { chooseShell, firstLook, hasDisplay, whyNoSandbox } from "./shell-choice.mjs";
import { installSystemPackages } from "./system-packages.mjs";

/** @typedef {import("../command-line.mjs").CommandLine} CommandLine */

/**
 * Opens the built kiosk in the best window that can be had and stays until it ends.
 *
 * @param {string} root
 * @param {string} node
 * @param {CommandLine} line
 * @returns {Promise<number>} the kiosk's exit code
 */
export async function openKiosk(root, node, line) {
  const facts = readFacts(line);
  const first = firstLook(facts);
  if (first.look === "nothing")
    return announce(first.line, () => serve(root, node, { ...line, headless: true }));
  const electron =
    first.look === "electron"
      ? await ensureElectron(root, { node, insist: facts.wanted === "electron" })
      : undefined;
  const chromium = electron?.path || facts.wanted === "electron" ? undefined : await ensureChromium();
  const choice = chooseShell(facts, electron, chromium);
  if (choice.shell === "refused") throw new SetupError(choice.line);
  if (choice.shell === "electron" && electron?.path) {
    const binary = electron.path;
    return announce(choice.line, () => openElectron(root, binary, line));
  }
  const window = choice.shell === "chromium" ? chromium : undefined;
  return announce(choice.line, () => serve(root, node, { ...line, headless: !window, window }));
}

/** @param {CommandLine} line */
function readFacts(line) {
  const machine = { platform: process.platform, env: process.env };
  const isRoot = process.getuid?.() === 0;
  return {
    wanted: line.shell,
    headless: line.headless,
    hasDisplay: hasDisplay(machine),
    noSandbox: whyNoSandbox({ platform: process.platform, isRoot, readSetting }),
  };
}

/** @param {string} file */
function readSetting(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} sentence
 * @param {() => Promise<number>} open
 */
function announce(sentence, open) {
  say(sentence);
  return open();
}

// Without a browser Matinee still serves, so a failed installation is told and is not the end.
async function ensureChromium() {
  const machine = { platform: process.platform, env: process.env };
  const found = findChromium(machine);
  if (found) return found;
  try {
    await installSystemPackages(["chromium"]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
  }
  return findChromium(machine);
}

/**
 * @param {string} root
 * @param {string} node
 * @param {CommandLine} line
 */
async function serve(root, node, line) {
  // The channel tells the kiosk when this process is gone, however it went.
  const { code } = await run(node, [join(root, "out", "main", "headless.js"), ...toArguments(line)], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    answersForUs: true,
  });
  return code;
}

/**
 * @param {string} root
 * @param {string} binary
 * @param {CommandLine} line
 */
async function openElectron(root, binary, line) {
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (asRoot) say("Warning: as root, Electron's pages run without their sandbox.");
  const args = [root, ...(asRoot ? ["--no-sandbox"] : []), ...toArguments(line)];
  // Terminals inside of Electron programs hand this on; with it Electron would be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const { code } = await run(binary, args, { cwd: root, env, answersForUs: true });
  return code;
}
