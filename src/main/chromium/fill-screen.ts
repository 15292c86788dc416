import type { DevToolsPipe } from "./devtools-pipe";

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Makes the window as large as the screen. A window manager has done so already; in a bare session, where there is
 * none, Chromium believes itself fullscreen in a window of its usual size.
 */
export async function fillScreen(devtools: DevToolsPipe, targetId: string, sessionId: string): Promise<void> {
  const { windowId, bounds } = await devtools.send<{ windowId: number; bounds: Bounds }>(
    "Browser.getWindowForTarget",
    { targetId },
  );
  const { result } = await devtools.send<{ result: { value: [number, number] } }>(
    "Runtime.evaluate",
    { expression: "[screen.width, screen.height]", returnByValue: true },
    sessionId,
  );
  const [width, height] = result.value;
  if (bounds.width >= width && bounds.height >= height) return;
  const set = (wanted: object) => devtools.send("Browser.setWindowBounds", { windowId, bounds: wanted });
  await set({ windowState: "normal" }); // bounds are not taken from a fullscreen window
  await set({ left: 0, top: 0, width: width + 1, height: height + 1 }); // at exactly the screen's size one line stays bare
  await set({ windowState: "fullscreen" });
}
