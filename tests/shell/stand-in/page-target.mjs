import { readFileSync } from "node:fs";
import { requireDevTools } from "./chromium.mjs";
import { exposeInPage, runPreload } from "./in-page.mjs";

export const preloadWorld = "the preload's world";
export const bindingName = "sendToElectron";
const channel = "stand-in";

/**
 * @typedef {object} PageTarget
 * @property {string} targetId
 * @property {string} frameId
 * @property {(method: string, params?: object) => Promise<Record<string, any>>} send
 * @property {(method: string, listener: (params: any) => void) => void} on
 */

/** Opens an empty page and attaches to it. @returns {Promise<PageTarget>} */
export async function openTarget() {
  const devtools = requireDevTools();
  const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank", newWindow: true });
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (/** @type {string} */ method, params = {}) => devtools.send(method, params, sessionId);
  const { frameTree } = await send("Page.getFrameTree");
  return {
    targetId,
    frameId: frameTree.frame.id,
    send,
    on: (method, listener) => void devtools.on(`${sessionId}:${method}`, listener),
  };
}

/**
 * From now on every document gets the preload, in a world of its own.
 *
 * @param {PageTarget} target
 * @param {string} preload its path
 */
export async function preparePage({ send }, preload) {
  const source = readFileSync(preload, "utf8");
  if (/^\s*(import|export)\s/m.test(source)) throw new Error(`${preload}: a sandboxed preload is CommonJS`);
  const add = (/** @type {object} */ script) => send("Page.addScriptToEvaluateOnNewDocument", script);
  await send("Runtime.addBinding", { name: bindingName, executionContextName: preloadWorld });
  await add({ source: `(${exposeInPage.toString()})("${channel}")` });
  await add({
    worldName: preloadWorld,
    source: `(${runPreload.toString()})("${channel}", "${bindingName}", (require, module, exports) => {${source}\n});`,
  });
  await Promise.all([
    send("Page.enable"),
    send("Runtime.enable"),
    send("Inspector.enable"),
    send("Fetch.enable", { patterns: [{ resourceType: "Document", requestStage: "Request" }] }),
  ]);
}
