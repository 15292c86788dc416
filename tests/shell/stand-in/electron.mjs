// What `import … from "electron"` gets in the main process. A name that is not here fails when the bundle is linked.
import "./played-system.mjs";

export { app } from "./app.mjs";
export { BrowserWindow } from "./browser-window.mjs";
export { ipcMain } from "./ipc-main.mjs";
export { MessageChannelMain } from "./message-port.mjs";
export { protocol } from "./scheme.mjs";
export { session } from "./session.mjs";
export { dialog, Menu, powerMonitor, powerSaveBlocker } from "./system.mjs";
