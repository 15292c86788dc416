// Child processes of the scripts: whatever is started here ends with this process, gently at first.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
const ownGroup = process.platform !== "win32";
/** @type {number | undefined} the exit code of whoever a signal ends */
let stoppedWith;

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import("node:child_process").StdioOptions} [stdio]
 * @property {number} [timeoutSeconds]
 * @property {boolean} [answersForUs] its exit code is ours, also after a signal
 */

/**
 * Runs a program to its end, in a process group of its own.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, timedOut: boolean, output: string }>} code 127 when it could not be started;
 * output where stdio lets it be read
 */
export function run(command, args, { timeoutSeconds, answersForUs = false, ...options } = {}) {
  return new Promise((settle) => {
    const [program = command, ...rest] = tied(command, args, answersForUs);
    const child = spawn(program, rest, { stdio: "inherit", detached: ownGroup, ...options });
    let output = "";
    child.stdout?.on("data", (text) => {
      output += text;
    });
    running.add(child);
    const limit = endAfter(child, timeoutSeconds);
    /** @param {number} code */
    const finish = (code) => {
      running.delete(child);
      const timedOut = limit.reached();
      if (stoppedWith !== undefined) process.exit(answersForUs ? code : stoppedWith);
      settle({ code, timedOut, output });
    };
    child.once("error", () => finish(127));
    child.once("close", (code) => finish(code ?? 1));
  });
}

/**
 * On Linux the kernel ends it when this process is killed outright, too.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {boolean} gently
 */
function tied(command, args, gently) {
  const setpriv = "/usr/bin/setpriv";
  if (process.platform !== "linux" || !existsSync(setpriv)) return [command, ...args];
  return [setpriv, "--pdeathsig", gently ? "TERM" : "KILL", command, ...args];
}

/** From now on a signal to this process ends everything that it runs, and then itself. */
export function dieTogether() {
  process.on("exit", () => {
    for (const child of running) endGroup(child, "SIGKILL");
  });
  const signals = /** @type {const} */ ([
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ]);
  for (const [signal, number] of signals) {
    process.on(signal, () => {
      stoppedWith = 128 + number;
      if (running.size === 0) process.exit(stoppedWith);
      for (const child of running) endGroup(child, signal);
      setTimeout(() => process.exit(stoppedWith), 10_000);
    });
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {number | undefined} seconds
 */
function endAfter(child, seconds) {
  let late = false;
  const timer = seconds
    ? setTimeout(() => {
        late = true;
        endGroup(child, "SIGKILL");
      }, seconds * 1000)
    : undefined;
  return {
    reached() {
      clearTimeout(timer);
      return late;
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(ownGroup ? -child.pid : child.pid, signal);
  } catch {
    // It has ended already.
  }
}
