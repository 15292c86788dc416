import { chromium, type Page } from "playwright";
import { onTestFinished } from "vitest";
import { findChromium } from "../../scripts/setup/programs.mjs";

export interface BrowserPage {
  readonly page: Page;
  /** What the page complained of: errors, and whatever its policy had to block. */
  readonly complaints: string[];
}

/** A page in the machine's own Chromium, which ends with the test. */
export async function openBrowserPage(
  address: string,
  size = { width: 1920, height: 1080 },
): Promise<BrowserPage> {
  const executablePath = findChromium({ platform: process.platform, env: process.env });
  if (!executablePath)
    throw new Error("there is no Chromium: npm test installs one, or names the command that does");
  const args = [
    "--autoplay-policy=no-user-gesture-required",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  const browser = await chromium.launch({ executablePath, args });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: size });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}

/** The accessible name of what has the focus: its label, else its words. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.getAttribute("aria-label") ?? focused?.textContent?.trim() ?? "";
  });
}

/** Presses one key until something of this name has the focus; false where the key leads no further. */
export async function pressUntilFocused(page: Page, key: string, name: RegExp): Promise<boolean> {
  for (let focused = await focusedName(page); !name.test(focused); ) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press(key);
    const moved = await page
      .waitForFunction((element) => document.activeElement !== element, before, { timeout: 1500 })
      .catch(() => undefined);
    if (!moved) return false;
    focused = await focusedName(page);
  }
  return true;
}
