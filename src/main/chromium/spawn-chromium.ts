import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { type DevToolsPipe, openDevToolsPipe } from "./devtools-pipe";

export interface ChromiumProcess {
  readonly devtools: DevToolsPipe;
  readonly ended: Promise<void>;
  readonly kill: () => void;
}

const setpriv = "/usr/bin/setpriv";

/** Starts Chromium so that it ends with this process, however that ends. */
export function spawnChromium(program: string, flags: readonly string[]): ChromiumProcess {
  // The closed pipe ends it everywhere; on Linux the kernel sees to a Chromium that hangs, too.
  const tied = process.platform === "linux" && existsSync(setpriv);
  const command = tied ? setpriv : program;
  const args = tied ? ["--pdeathsig", "KILL", program, ...flags] : [...flags];
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    windowsHide: false,
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const [, , , input, output] = child.stdio;
  return {
    devtools: openDevToolsPipe(input as Writable, output as Readable),
    ended: whenEnded(child).then(() => void process.off("exit", kill)),
    kill,
  };
}

function whenEnded(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
}
