import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findFfmpeg } from "../ffmpeg-programs.mjs";
import { findChromium } from "./programs.mjs";
import { SetupError, say } from "./say.mjs";
import { installSystemPackages } from "./system-packages.mjs";

/** What the tests need of the system. Without faketime one test is skipped, and says so; the others are needed. */
export async function ensureTestTools() {
  /** @type {import("./install-plan.mjs").SystemPackage[]} */
  const needed = [];
  if (!findFfmpeg()) needed.push("ffmpeg");
  if (!findChromium({ platform: process.platform, env: process.env })) needed.push("chromium");
  if (needed.length > 0) await installSystemPackages(needed);
  if (process.platform !== "linux" || hasFaketime()) return;
  try {
    await installSystemPackages(["faketime"]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`${error.message} The test that turns the clock is skipped without it.`);
  }
}

/** The library, which Debian puts into a folder of each architecture. */
function hasFaketime() {
  const folders = existsSync("/usr/lib") ? readdirSync("/usr/lib") : [];
  return folders.some((folder) => existsSync(join("/usr/lib", folder, "faketime", "libfaketime.so.1")));
}
