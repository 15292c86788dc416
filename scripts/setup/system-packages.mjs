import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { planInstall } from "./install-plan.mjs";
import { findProgram } from "./programs.mjs";
import { run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

/** @typedef {import("./install-plan.mjs").SystemPackage} SystemPackage */

/**
 * Installs these packages of the system where that is ours to do; otherwise says which command does it.
 *
 * @param {readonly SystemPackage[]} missing
 * @throws {SetupError}
 */
export async function installSystemPackages(missing) {
  const plan = planInstall(readFacts(missing));
  if (plan.act === "tell") throw new SetupError(plan.sentence);
  if (plan.act === "install") say(plan.sentence);
  if (plan.act === "ask" && !(await agrees(plan.sentence))) {
    throw new SetupError(`Nothing was installed, and without ${missing.join(" and ")} Matinee cannot go on.`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const [command = "", ...args] of plan.commands) {
    const { code } = await run(command, args, { env });
    if (code !== 0)
      throw new SetupError(`"${[command, ...args].join(" ")}" failed; its message stands above.`);
  }
}

/** @param {readonly SystemPackage[]} missing */
function readFacts(missing) {
  const machine = { platform: process.platform, env: process.env };
  return {
    missing,
    platform: process.platform,
    distribution: process.platform === "linux" ? readDistribution() : [],
    isRoot: process.getuid?.() === 0,
    hasTerminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    hasApt: findProgram(["apt-get"], machine) !== undefined,
  };
}

function readDistribution() {
  try {
    return distributionIds(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return [];
  }
}

/** ID, then ID_LIKE, of an os-release file. @param {string} osRelease */
export function distributionIds(osRelease) {
  /** @param {string} key */
  const value = (key) => new RegExp(`^${key}="?([^"\n]*)"?$`, "m").exec(osRelease)?.[1] ?? "";
  return [value("ID"), ...value("ID_LIKE").split(" ")].filter(Boolean);
}

/** @param {string} question */
async function agrees(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return !/^n/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
