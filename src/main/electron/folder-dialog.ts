import { type BrowserWindow, dialog } from "electron";

/** The system's own dialog over the kiosk's window; undefined when the parent closes it. */
export async function chooseFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  if (!window) return undefined;
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ["openDirectory"] });
  return filePaths[0];
}
