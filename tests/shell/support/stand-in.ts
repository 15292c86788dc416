import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { onTestFinished } from "vitest";
import { projectFolder } from "../../support/paths";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { waitFor } from "../../support/wait-for";

const standIn = join(projectFolder, "tests/shell/stand-in/register.mjs");

export interface StandInShell {
  readonly dataFolder: string;
  output(): string;
  /** What the shell asked of Electron, by name. */
  journal(what: string): unknown[][];
  /** Plays the system. */
  tell(event: "second-instance" | "close" | "suspend" | "quit"): void;
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
    [...["--import", standIn], join(projectFolder, "out/main/index.js"), `--data=${data}`, ...args],
    {
      stdio: ["pipe", "pipe", "pipe"],
      env: {
        ...process.env,
        STAND_IN_PROFILE: makeTemporaryFolder(),
        STAND_IN_RESOURCES: projectFolder,
        ...environment,
      },
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
    journal: (what) => readJournal(printed, what),
    tell: (event) => void child.stdin.write(`${event}\n`),
    stop: () => void child.kill("SIGTERM"),
    async ended() {
      await closed;
      return child.exitCode;
    },
    async page() {
      const address = await waitFor(() => {
        if (child.exitCode !== null) throw new Error(`the shell ended with ${child.exitCode}: ${printed}`);
        return readJournal(printed, "devtools")[0]?.[0];
      });
      const browser = await chromium.connectOverCDP(String(address));
      browsers.push(browser);
      const [context] = browser.contexts();
      if (!context) throw new Error("the stand-in's Chromium has no context");
      return context.pages().find((page) => page.url() !== "") ?? context.waitForEvent("page");
    },
  };
}

const mark = "ELECTRON ";

function readJournal(printed: string, what: string): unknown[][] {
  return printed
    .split("\n")
    .slice(0, -1) // the last line may be half of one
    .filter((line) => line.startsWith(mark))
    .map((line) => JSON.parse(line.slice(mark.length)) as unknown[])
    .filter(([name]) => name === what)
    .map(([, ...details]) => details);
}
