import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { projectFolder } from "./paths";

export interface KioskProcess {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>;
}

export interface KioskProcessOptions {
  dataFolder: string;
  libraryFolders?: readonly string[];
  /** The program that it opens its own window with; else it has none. */
  window?: string;
  environment?: NodeJS.ProcessEnv;
}

const setpriv = "/usr/bin/setpriv";

/** The built headless kiosk as a process of its own, on a free port. It dies with the test. */
export async function startKioskProcess(options: KioskProcessOptions): Promise<KioskProcess> {
  const folders = (options.libraryFolders ?? []).flatMap((folder) => ["--library", folder]);
  const command = [
    ...(existsSync(setpriv) ? [setpriv, "--pdeathsig", "KILL"] : []),
    process.execPath,
    join(projectFolder, "out/main/headless.js"),
    ...["--port", "0", "--data", options.dataFolder, ...folders],
    ...(options.window ? ["--window", options.window] : ["--headless"]),
  ];
  const child = spawn(command[0] as string, command.slice(1), {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options.environment },
  });
  let printed = "";
  const keep = (part: Buffer) => {
    printed += part.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const exited = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  onTestFinished(() => end("SIGKILL"));
  const origin = await waitForAddress(child, () => printed);
  return {
    origin,
    child,
    output: () => printed,
    kill: () => end("SIGKILL"),
    stop: async () => {
      await end("SIGTERM");
      return child.exitCode;
    },
  };
}

function waitForAddress(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed())?.[0];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the kiosk ended with ${code}: ${printed()}`)));
  });
}
