import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "../../../scripts/setup/programs.mjs";
import { DevTools } from "./devtools.mjs";
import { note } from "./journal.mjs";

/** @type {DevTools | undefined} */
let devtools;

/** Chromium, once the app is ready. */
export function requireDevTools() {
  if (!devtools) throw new Error("this needs the app to be ready");
  return devtools;
}

/** Starts a Chromium without a window, which ends with this process, and writes its address down for the test. */
export async function startChromium() {
  const program = findChromium({ platform: process.platform, env: process.env });
  if (!program) throw new Error("the stand-in for Electron needs a Chromium");
  const flags = [
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${process.env.STAND_IN_PROFILE}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--no-startup-window",
    "--disable-popup-blocking",
    "--autoplay-policy=no-user-gesture-required",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  const [command = program, ...args] = tied(program, flags);
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  process.once("exit", () => child.kill("SIGKILL"));
  const address = await readAddress(child);
  devtools = await DevTools.open(address);
  await devtools.send("Target.setDiscoverTargets", { discover: true });
  note("devtools", address);
}

/**
 * On Linux the kernel sees to it that Chromium ends also when this process is killed outright.
 *
 * @param {string} program
 * @param {readonly string[]} flags
 */
function tied(program, flags) {
  const setpriv = "/usr/bin/setpriv";
  if (process.platform !== "linux" || !existsSync(setpriv)) return [program, ...flags];
  return [setpriv, "--pdeathsig", "KILL", program, ...flags];
}

/**
 * @param {import("node:child_process").ChildProcessByStdio<null, null, import("node:stream").Readable>} child
 * @returns {Promise<string>}
 */
function readAddress(child) {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr.on("data", (text) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Chromium ended: ${said.slice(-500)}`)));
  });
}
