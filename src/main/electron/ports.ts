import { RPCHandler } from "@orpc/server/message-port";
import { type BrowserWindow, type IpcMainEvent, ipcMain, MessageChannelMain } from "electron";
import type { Kiosk, KioskConnection } from "../kiosk";
import { isOwnAddress } from "./address";

export interface PageConnection {
  /** True while a parent has unlocked this window. */
  isUnlocked(): boolean;
  /** Is this the window's own connection? */
  holds(connectionId: string): boolean;
}

/** Gives the kiosk's page a port when it asks; a page that asks again, after a reload, starts locked. */
export function connectPage(kiosk: Kiosk, window: BrowserWindow): PageConnection {
  const handler = new RPCHandler(kiosk.router);
  let current: KioskConnection | undefined;

  ipcMain.on("matinee:connect", (event) => {
    if (!isKiosksPage(event, window)) return;
    const { port1, port2 } = new MessageChannelMain();
    const connection = kiosk.connect();
    current?.close();
    current = connection;
    port1.once("close", () => connection.close());
    handler.upgrade(port1, { context: connection });
    port1.start();
    event.sender.postMessage("matinee:port", null, [port2]);
  });
  return {
    isUnlocked: () => current?.connection.parentSession().unlocked === true,
    holds: (connectionId) => current?.connection.id === connectionId,
  };
}

/** The kiosk's own window, its top frame, and the address that only the kiosk serves. */
function isKiosksPage({ sender, senderFrame }: IpcMainEvent, window: BrowserWindow): boolean {
  const isTopFrame = senderFrame !== null && senderFrame === sender.mainFrame;
  return isTopFrame && sender.id === window.webContents.id && isOwnAddress(senderFrame.url);
}
