import { EventEmitter } from "node:events";
import { startChromium } from "./chromium.mjs";
import { note } from "./journal.mjs";
import { openWindows } from "./open-windows.mjs";
import { openLoopback } from "./scheme.mjs";

const { STAND_IN_PACKAGED, STAND_IN_RESOURCES, STAND_IN_SECOND } = process.env;

class App extends EventEmitter {
  isPackaged = STAND_IN_PACKAGED === "1";
  #ready = Promise.resolve().then(start);

  whenReady() {
    return this.#ready;
  }
  enableSandbox() {
    note("enableSandbox");
  }
  requestSingleInstanceLock() {
    return STAND_IN_SECOND !== "1";
  }
  /** @param {string} name @param {string} path */
  setPath(name, path) {
    note("setPath", name, path);
  }
  quit() {
    if (this.#isHeld("before-quit")) return;
    for (const window of openWindows) {
      if (!window.close()) return;
    }
    if (!this.#isHeld("will-quit")) this.exit(0);
  }
  /** @param {number} code */
  exit(code) {
    note("exit", code);
    process.exit(code);
  }

  /** @param {string} event */
  #isHeld(event) {
    let held = false;
    this.emit(event, {
      preventDefault() {
        held = true;
      },
    });
    return held;
  }
}

async function start() {
  await openLoopback();
  await startChromium();
}

export const app = new App();

// What Electron says of itself. A package has no script among its arguments.
Object.defineProperty(process.versions, "electron", { value: "45.4.1" });
Object.assign(process, { type: "browser", resourcesPath: STAND_IN_RESOURCES });
if (app.isPackaged) process.argv.splice(1, 1);
else Object.assign(process, { defaultApp: true });
