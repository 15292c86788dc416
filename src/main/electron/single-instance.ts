import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { askToFocus } from "../launch/focus-request";
import { type KioskLock, takeLock } from "../launch/kiosk-lock";

/**
 * Takes the data folder for this process. Undefined where another kiosk has it: that one has been asked to come to the
 * front, by Electron's own way or over its loopback address.
 */
export async function takeDataFolder(dataFolder: string): Promise<KioskLock | undefined> {
  const outcome = await takeLock(dataFolder);
  const own = join(dataFolder, "electron");
  mkdirSync(own, { recursive: true });
  app.setPath("userData", own);
  const first = app.requestSingleInstanceLock();
  if ("lock" in outcome && first) return outcome.lock;
  if ("lock" in outcome) outcome.lock.release();
  process.stdout.write(
    "holder" in outcome ? `${await askToFocus(outcome.holder)}\n` : "Matinee is already running here.\n",
  );
  return undefined;
}
