import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { onTestFinished } from "vitest";
import { projectFolder } from "../../support/paths";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { waitFor } from "../../support/wait-for";

const folder = join(projectFolder, "../shared/prototypes/electron-stand-in");

/**
 * A stand-in for Electron (Node and a Chromium), for machines that cannot have its binary. It lies beside the project
 * where that is developed, so elsewhere these tests are skipped, and say so.
 */
export const hasStandIn = existsSync(folder);
if (!hasStandIn)
  console.log("skipped: the shell test on a stand-in, because the stand-in for Electron is not here");

export interface StandInShell {
  readonly dataFolder: string;
  output(): string;
  /** What the shell asked of Electron, by name. */
  journal(what: string): unknown[][];
  /** Plays the system: "second-instance" or "quit". */
  tell(event: string): void;
  page(): Promise<Page>;
  ended(): Promise<number | null>;
  stop(): void;
}

export interface StandInOptions {
  args?: readonly string[];
  dataFolder?: string;
  environment?: NodeJS.ProcessEnv;
}

/** Starts the built main process with Electron answered by the stand-in. Everything ends with the test. */
export function startShell({ args = [], dataFolder, environment = {} }: StandInOptions = {}): StandInShell {
  const data = dataFolder ?? makeTemporaryFolder();
  const child = spawn(
    process.execPath,
    [
      ...["--import", join(folder, "register.mjs")],
      ...["--import", join(import.meta.dirname, "complete-stand-in.mjs")],
      join(projectFolder, "out/main/index.js"),
      `--data=${data}`,
      ...args,
    ],
    {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, SHIM_JOURNAL: "1", SHIM_USER_DATA: makeTemporaryFolder(), ...environment },
    },
  );
  let printed = "";
  const browsers: Browser[] = [];
  const keep = (part: Buffer) => {
    printed += part.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const closed = once(child, "close");
  onTestFinished(async () => {
    for (const browser of browsers) await browser.close();
    child.kill("SIGKILL");
    await closed;
  });
  return {
    dataFolder: data,
    output: () => printed,
    journal: (what) =>
      printed
        .split("\n")
        .filter((line) => line.startsWith("SHIM "))
        .map((line) => JSON.parse(line.slice(5)) as unknown[])
        .filter(([name]) => name === what)
        .map(([, ...details]) => details),
    tell: (event) => void child.stdin.write(`${event}\n`),
    stop: () => void child.kill("SIGTERM"),
    async ended() {
      await closed;
      return child.exitCode;
    },
    async page() {
      const address = await waitFor(() => {
        if (child.exitCode !== null) throw new Error(`the shell ended with ${child.exitCode}: ${printed}`);
        return /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      });
      const browser = await chromium.connectOverCDP(address);
      browsers.push(browser);
      const [context] = browser.contexts();
      if (!context) throw new Error("the stand-in's Chromium has no context");
      return context.pages().find((page) => page.url() !== "") ?? context.waitForEvent("page");
    },
  };
}
