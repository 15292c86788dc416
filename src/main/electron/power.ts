import { powerMonitor, powerSaveBlocker } from "electron";
import type { Kiosk } from "../kiosk";

/** The screen stays on while the kiosk is open; sleep and the system's lock screen end parents' sessions. */
export function followPower(kiosk: Kiosk): void {
  powerSaveBlocker.start("prevent-display-sleep");
  powerMonitor.on("suspend", () => kiosk.suspend());
  powerMonitor.on("lock-screen", () => kiosk.suspend());
}
