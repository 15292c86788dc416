import { app, type Session, type WebContents } from "electron";
import { isOwnAddress } from "./address";
import { allowsKey } from "./keys";

/** For every page that ever comes to be, whoever makes it: no windows, no way out, no chords. */
export function guardWebContents(): void {
  app.on("web-contents-created", (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("context-menu", (event) => event.preventDefault());
  contents.on("before-input-event", (event, input) => {
    if (!allowsKey(input)) event.preventDefault();
  });
  // Ctrl and the wheel, and two fingers.
  contents.on("zoom-changed", (event) => event.preventDefault());
  contents.on("did-finish-load", () => void forbidPinching(contents));
}

async function forbidPinching(contents: WebContents): Promise<void> {
  try {
    await contents.setVisualZoomLevelLimits(1, 1);
  } catch {
    // The page is gone already.
  }
}

/** Fullscreen is the only permission, nothing is downloaded, and no request leaves the app. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === "fullscreen"));
  session.setPermissionCheckHandler((_contents, permission) => permission === "fullscreen");
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url) }));
}

/** `data:` and `blob:` are the page's own bytes; `devtools:` only exists outside of a package. */
function staysInside(url: string): boolean {
  return isOwnAddress(url) || /^(data|blob|devtools):/.test(url);
}
