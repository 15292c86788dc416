import { chromium } from "playwright";
import { findChromium } from "../setup/programs.mjs";

/**
 * Opens a page of this size in the system's Chromium, for drawing, and closes everything afterwards.
 *
 * @template Result
 * @param {{ width: number, height: number }} viewport
 * @param {(page: import("playwright").Page) => Promise<Result>} draw
 */
export async function withPage(viewport, draw) {
  const executablePath = findChromium({ platform: process.platform, env: process.env });
  if (!executablePath) throw new Error("no Chromium was found");
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await draw(await browser.newPage({ viewport }));
  } finally {
    await browser.close();
  }
}
