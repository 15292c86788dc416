import { setTimeout as pause } from "node:timers/promises";
import type { DevToolsPipe } from "./devtools-pipe";

interface Sizes {
  readonly screen: readonly [width: number, height: number];
  readonly page: readonly [width: number, height: number];
}

const tries = 50;
const betweenTriesMs = 100;

/**
 * Makes the window as large as the screen. A window manager has done so already; in a bare session, where there is
 * none, Chromium believes itself fullscreen in a window of its usual size, which only the page can tell.
 */
export async function fillScreen(devtools: DevToolsPipe, targetId: string, sessionId: string): Promise<void> {
  const { screen, page } = await readSizes(devtools, sessionId);
  const [width, height] = screen;
  if (page[0] >= width && page[1] >= height) return;
  const { windowId } = await devtools.send<{ windowId: number }>("Browser.getWindowForTarget", { targetId });
  const set = (wanted: object) => devtools.send("Browser.setWindowBounds", { windowId, bounds: wanted });
  await set({ windowState: "normal" }); // bounds are not taken from a fullscreen window
  await set({ left: 0, top: 0, width: width + 1, height: height + 1 }); // at exactly the screen's size one line stays bare
  await set({ windowState: "fullscreen" });
}

/** A page that has just been opened can be asked nothing yet. */
async function readSizes(devtools: DevToolsPipe, sessionId: string): Promise<Sizes> {
  const expression = "({ screen: [screen.width, screen.height], page: [innerWidth, innerHeight] })";
  for (let left = tries; ; left--) {
    try {
      const asked = { expression, returnByValue: true };
      const { result } = await devtools.send<{ result: { value: Sizes } }>(
        "Runtime.evaluate",
        asked,
        sessionId,
      );
      if (result.value.page[0] > 0 || left <= 0) return result.value;
    } catch (error) {
      if (left <= 0) throw error;
    }
    await pause(betweenTriesMs);
  }
}
