import { spawnSync } from "node:child_process";

/** Private memory; the programs' libraries do not count into it. */
const memoryLimitBytes = 512 * 1024 * 1024;
const processorLimitSeconds = 120;

const wrappers = [
  // Dies with us, also when we are killed before we could kill it.
  ["setpriv", "--pdeathsig", "KILL", "--"],
  ["prlimit", `--data=${memoryLimitBytes}`, `--cpu=${processorLimitSeconds}`, "--core=0", "--"],
];

let found: string[] | undefined;

/** What stands before a program's own name on Linux, as far as this machine has the tools; nothing elsewhere. */
export function confinement(): readonly string[] {
  found ??= process.platform === "linux" ? wrappers.filter(works).flat() : [];
  return found;
}

/** Tried out once, because BusyBox has programs of the same names with fewer options. */
function works([program = "", ...args]: string[]): boolean {
  return spawnSync(program, [...args, "true"], { stdio: "ignore" }).status === 0;
}
