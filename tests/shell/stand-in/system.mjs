// The small modules: nothing happens, it is only written down.
import { EventEmitter } from "node:events";
import { note } from "./journal.mjs";

export const dialog = {
  /** @param {unknown[]} details */
  showErrorBox: (...details) => note("showErrorBox", ...details),
  async showOpenDialog() {
    note("showOpenDialog");
    return { canceled: true, filePaths: [] };
  },
};

export const Menu = {
  /** @param {unknown} menu */
  setApplicationMenu: (menu) => note("setApplicationMenu", menu),
};

export const powerMonitor = new EventEmitter();

export const powerSaveBlocker = {
  /** @param {string} type */
  start(type) {
    note("powerSaveBlocker.start", type);
    return 1;
  },
};
