import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/**
 * Where this Chromium keeps its own files: inside the data folder. A snap may not write hidden folders of the home, so
 * it gets the one place that it may.
 */
export function profileFolder(program: string, dataFolder: string): string {
  if (!isSnap(program)) return join(dataFolder, "chromium");
  return join(homedir(), "snap", "chromium", "common", basename(dataFolder));
}

/** Ubuntu's chromium-browser is a short script that calls the snap. */
function isSnap(program: string): boolean {
  if (program.startsWith("/snap/")) return true;
  if (basename(program) !== "chromium-browser") return false;
  try {
    return readFileSync(program, "latin1").slice(0, 4096).includes("/snap/bin/chromium");
  } catch {
    return false;
  }
}
