import { EventEmitter } from "node:events";
import { ipcMain } from "./ipc-main.mjs";
import { note } from "./journal.mjs";
import { watchNavigation } from "./navigation.mjs";
import { bindingName, openTarget, preloadWorld, preparePage } from "./page-target.mjs";
import { fromLoopback, toLoopback } from "./scheme.mjs";

/** @typedef {import("./message-port.mjs").MessagePortMain} MessagePortMain */
/** @typedef {import("./page-target.mjs").PageTarget} PageTarget */

let lastId = 0;
let lastPort = 0;

export class WebContents extends EventEmitter {
  id = ++lastId;
  mainFrame = { url: "about:blank", parent: null };
  /** @type {Promise<PageTarget>} */
  target;
  #mayOpen = (/** @type {{ url: string }} */ _details) => ({ action: "allow" });
  /** @type {number | undefined} the preload's world in the document of the moment */
  #context;
  /** @type {object[]} for a preload that is not there yet */
  #unsent = [];
  /** @type {Map<number, MessagePortMain>} our ends of the ports that lie in the page */
  #ports = new Map();

  /** @param {string} preload */
  constructor(preload) {
    super();
    this.target = this.#open(preload);
  }

  /** @param {string} address */
  async loadURL(address) {
    const target = await this.target;
    const loaded = new Promise((resolve) => this.once("did-finish-load", () => resolve(undefined)));
    const { errorText } = await target.send("Page.navigate", { url: toLoopback(address) });
    if (errorText) throw new Error(`${errorText} loading '${address}'`);
    await loaded;
  }
  /**
   * @param {string} channel
   * @param {unknown} message
   * @param {readonly MessagePortMain[]} transfer
   */
  postMessage(channel, message, transfer) {
    const ports = transfer.map((port) => this.#handOver(port));
    this.#send({ kind: "ipc", channel, args: [message], ports });
  }
  /** @param {(details: { url: string }) => { action: string }} mayOpen */
  setWindowOpenHandler(mayOpen) {
    this.#mayOpen = mayOpen;
  }
  async setVisualZoomLevelLimits() {}
  forcefullyCrashRenderer() {
    note("forcefullyCrashRenderer");
    this.target.then((target) => target.send("Page.crash")).catch(() => {}); // nobody is left to answer it
  }

  /** @param {string} preload */
  async #open(preload) {
    const target = await openTarget();
    this.#followPreload(target);
    target.on("Page.loadEventFired", () => this.emit("did-finish-load"));
    target.on("Page.frameNavigated", ({ frame }) => {
      if (frame.id === target.frameId) this.mainFrame.url = fromLoopback(frame.url);
    });
    target.on("Inspector.targetCrashed", () => {
      this.#loseDocument();
      this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 });
    });
    target.on("Runtime.exceptionThrown", ({ exceptionDetails: { exception, text } }) => {
      console.error("in the page:", exception?.description ?? text);
    });
    watchNavigation(target, (event, url) => this.emit("will-navigate", event, url));
    await preparePage(target, preload);
    return target;
  }

  /** @param {PageTarget} target */
  #followPreload(target) {
    target.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name !== preloadWorld || context.auxData.frameId !== target.frameId) return;
      this.#context = context.id;
      for (const message of this.#unsent.splice(0)) this.#send(message);
    });
    target.on("Runtime.executionContextDestroyed", ({ executionContextId }) => {
      if (executionContextId === this.#context) this.#loseDocument();
    });
    target.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name === bindingName && executionContextId === this.#context) this.#receive(JSON.parse(payload));
    });
  }
  #loseDocument() {
    this.#context = undefined;
    for (const port of this.#ports.values()) port.end();
    this.#ports.clear();
  }
  /** @param {Record<string, any>} message */
  #receive({ kind, channel, args, id, data, url }) {
    if (kind === "ipc") ipcMain.emit(channel, { sender: this, senderFrame: this.mainFrame }, ...args);
    if (kind === "open") note("window-open", url, this.#mayOpen({ url }).action);
    if (kind === "port") this.#ports.get(id)?.deliver(data);
    if (kind === "port-close") {
      this.#ports.get(id)?.end();
      this.#ports.delete(id);
    }
  }
  /** @param {MessagePortMain} port */
  #handOver(port) {
    if (!port.peer) throw new Error("a port without another end cannot be handed over");
    const id = ++lastPort;
    this.#ports.set(id, port.peer);
    port.inPage = { id, send: (message) => this.#send(message) };
    return id;
  }
  /** @param {object} message */
  #send(message) {
    if (this.#context === undefined) return void this.#unsent.push(message);
    const expression = `receiveFromElectron(${JSON.stringify(message)})`;
    this.target
      .then((target) => target.send("Runtime.evaluate", { expression, contextId: this.#context }))
      .catch((error) => console.error("in the stand-in:", error));
  }
}
