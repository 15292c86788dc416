import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { onTestFinished } from "vitest";
import { findChromium } from "../../../scripts/setup/programs.mjs";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { waitFor } from "../../support/wait-for";

/** Undefined where there is none, or nothing to wrap it with. */
export function findWindowProgram(): string | undefined {
  return process.platform === "win32"
    ? undefined
    : findChromium({ platform: process.platform, env: process.env });
}

/** A Chromium for `--window` that needs no display and lets the test look in, beside the kiosk's own pipe. */
export function wrapProgram(program: string): string {
  const wrapper = join(makeTemporaryFolder(), "chromium");
  const flags = "--headless=new --remote-debugging-port=0";
  writeFileSync(wrapper, `#!/bin/sh\nexec "${program}" "$@" ${flags}\n`, { mode: 0o755 });
  return wrapper;
}

/** Looks into the window of the kiosk that lives in this data folder; after a crash it has to be looked into anew. */
export async function lookIntoWindow(dataFolder: string): Promise<Page> {
  const file = join(dataFolder, "chromium", "DevToolsActivePort");
  const port = await waitFor(() =>
    existsSync(file) ? /^\d+(?=\n)/.exec(readFileSync(file, "utf8"))?.[0] : undefined,
  );
  return waitFor(() => tryToLook(`http://127.0.0.1:${port}`));
}

/** Who looks while the page is crashed, or on its way, never sees it again. */
async function tryToLook(address: string): Promise<Page | undefined> {
  const browser = await chromium.connectOverCDP(address);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((each) => each.url().startsWith("http"));
  const answers = page?.waitForFunction(() => true, undefined, { timeout: 2000 });
  if (page && (await answers?.catch(() => undefined))) {
    onTestFinished(() => browser.close());
    return page;
  }
  await browser.close();
  return undefined;
}
