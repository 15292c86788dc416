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
