import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { projectFolder } from "../../support/paths";
import { waitFor } from "../../support/wait-for";

export interface StartedScript {
  readonly child: ChildProcess;
  /** What was printed so far, on both streams. */
  output(): string;
  /** The address, once it is printed; fails when the script ends without one. */
  address(): Promise<string>;
  ended(): Promise<number | null>;
}

/** `npm start` without npm, and without a display unless the environment names one. Everything ends with the test. */
export function startScript(args: readonly string[], environment: NodeJS.ProcessEnv = {}): StartedScript {
  const child = spawn(process.execPath, [join(projectFolder, "scripts/start.mjs"), ...args], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", ...environment },
  });
  let printed = "";
  const keep = (part: Buffer) => {
    printed += part.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const closed = once(child, "close");
  const ended = async () => {
    await closed;
    return child.exitCode;
  };
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await closed;
  });
  return {
    child,
    output: () => printed,
    ended,
    address: () =>
      waitFor(() => {
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${printed}`);
        return /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(printed)?.[0];
      }),
  };
}
