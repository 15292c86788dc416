import { EventEmitter } from "node:events";
import { app } from "./app.mjs";
import { requireDevTools } from "./chromium.mjs";
import { note } from "./journal.mjs";
import { openWindows } from "./open-windows.mjs";
import { WebContents } from "./web-contents.mjs";

export class BrowserWindow extends EventEmitter {
  webContents;

  /** @param {{ webPreferences: { preload: string } }} options */
  constructor(options) {
    super();
    const devtools = requireDevTools();
    note("BrowserWindow", options);
    this.webContents = new WebContents(options.webPreferences.preload);
    this.webContents.once("did-finish-load", () => this.emit("ready-to-show"));
    openWindows.add(this);
    app.emit("web-contents-created", {}, this.webContents);
    devtools.on("Target.targetDestroyed", ({ targetId }) => {
      void this.webContents.target.then((own) => own.targetId === targetId && this.#forget());
    });
  }

  /** @param {string} address */
  loadURL(address) {
    return this.webContents.loadURL(address);
  }
  show() {
    note("show");
  }
  focus() {
    note("focus");
  }
  isMinimized() {
    return false;
  }
  restore() {}
  isDestroyed() {
    return !openWindows.has(this);
  }
  /** As a window manager asks for it. True where nobody held it back. */
  close() {
    let held = false;
    this.emit("close", {
      preventDefault() {
        held = true;
      },
    });
    note("close", held);
    if (!held) void this.#destroy();
    return !held;
  }

  async #destroy() {
    const { targetId } = await this.webContents.target;
    await requireDevTools().send("Target.closeTarget", { targetId });
  }
  #forget() {
    if (!openWindows.delete(this)) return;
    this.emit("closed");
    if (openWindows.size === 0 && !app.emit("window-all-closed")) app.quit();
  }
}
