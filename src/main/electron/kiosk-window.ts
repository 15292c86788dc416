import { join } from "node:path";
import { app, BrowserWindow, Menu } from "electron";
import { createReloadAllowance } from "../launch/reload-allowance";
import { safeScreen } from "../launch/safe-screen";
import { homeAddress } from "./address";

/** The one window: fullscreen, sandboxed, isolated, without menus. Shown when its first picture is ready. */
export function createKioskWindow(): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    kiosk: true,
    show: false,
    title: "Matinee",
    backgroundColor: "#2a1836",
    webPreferences: {
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
      autoplayPolicy: "no-user-gesture-required",
      backgroundThrottling: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  reloadAfterCrashes(window);
  return window;
}

export function loadHome(window: BrowserWindow): Promise<void> {
  return window.loadURL(homeAddress);
}

/** Also where its scripts hang: what hangs never comes to a navigation, and what was ended is loaded again below. */
export function loadAnew(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function reloadAfterCrashes(window: BrowserWindow): void {
  const mayReload = createReloadAllowance();
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    const address = mayReload() ? homeAddress : safeScreen;
    window.loadURL(address).catch(() => undefined); // a page that crashes again while it loads is met here again
  });
}
