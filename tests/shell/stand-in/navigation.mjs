import { requireDevTools } from "./chromium.mjs";
import { note } from "./journal.mjs";
import { fromLoopback } from "./scheme.mjs";

/** @typedef {import("./page-target.mjs").PageTarget} PageTarget */

/**
 * Asks about every navigation that the page itself wishes; one of loadURL is not asked about.
 *
 * @param {PageTarget} target
 * @param {(event: object, url: string) => void} ask
 */
export function watchNavigation(target, ask) {
  /** @type {string | undefined} */
  let wished;
  target.on("Page.frameRequestedNavigation", ({ frameId, url }) => {
    if (frameId === target.frameId) wished = url;
  });
  target.on("Fetch.requestPaused", ({ requestId, request, frameId }) => {
    let stopped = false;
    if (frameId === target.frameId && wished === request.url) {
      wished = undefined;
      const url = fromLoopback(request.url);
      const preventDefault = () => {
        stopped = true;
      };
      ask({ url, preventDefault }, url);
      note("will-navigate", url, stopped);
    }
    const answer = stopped
      ? target.send("Fetch.failRequest", { requestId, errorReason: "Aborted" })
      : target.send("Fetch.continueRequest", { requestId });
    answer.catch(() => {}); // of a page that has gone on by now
  });
}

/**
 * Asks about every window that the page opens. Chromium has it open by then; it is closed whatever the answer, for the
 * stand-in knows denied ones only.
 *
 * @param {PageTarget} target
 * @param {(details: { url: string }) => { action: string }} ask
 */
export function watchOpening(target, ask) {
  const devtools = requireDevTools();
  target.on("Page.windowOpen", ({ url }) => {
    note("window-open", fromLoopback(url), ask({ url: fromLoopback(url) }).action);
  });
  devtools.on("Target.targetCreated", ({ targetInfo }) => {
    if (targetInfo.openerId !== target.targetId) return;
    devtools.send("Target.closeTarget", { targetId: targetInfo.targetId }).catch(() => {});
  });
}
