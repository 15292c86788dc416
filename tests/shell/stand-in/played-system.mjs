// The test plays the system over stdin: a second start, a logging out, a lid that is closed, a window manager that
// closes the window.
import { createInterface } from "node:readline";
import { app } from "./app.mjs";
import { openWindows } from "./open-windows.mjs";
import { powerMonitor } from "./system.mjs";

/** @type {Readonly<Record<string, () => void>>} */
const events = {
  "second-instance": () => app.emit("second-instance", {}, []),
  quit: () => app.quit(),
  suspend: () => powerMonitor.emit("suspend"),
  close() {
    for (const window of openWindows) window.close();
  },
};

createInterface({ input: process.stdin }).on("line", (line) => events[line]?.());
process.stdin.unref();
