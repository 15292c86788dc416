import { contextBridge, ipcRenderer } from "electron";

// The page gets a port to the main process and nothing else: no channel names, no arguments, nothing of Electron.
ipcRenderer.on("matinee:port", (event) => window.postMessage("matinee:port", "/", [...event.ports]));

contextBridge.exposeInMainWorld("matinee", {
  connect: () => ipcRenderer.send("matinee:connect"),
});
