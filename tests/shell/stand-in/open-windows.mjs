/** @type {Set<import("./browser-window.mjs").BrowserWindow>} */
export const openWindows = new Set();
