// Runs inside of the page, as text: nothing from outside of a function may be used in it. Two worlds share the document
// but no objects, so that what the preload exposes is called by way of events.

/**
 * In the page's own world: makes what the preload exposes. No window is ever opened: the one that Chromium opens before
 * anybody can be asked stops, when it is closed again at once, now and then the page that opened it.
 *
 * @param {string} channel
 */
export function exposeInPage(channel) {
  if (window !== window.top) return;
  window.addEventListener(`${channel}:expose`, (event) => {
    const { key, names } = /** @type {CustomEvent} */ (event).detail;
    /** @param {string} name */
    const call = (name) => () => {
      window.dispatchEvent(new CustomEvent(`${channel}:call`, { detail: `${key}.${name}` }));
    };
    const api = Object.fromEntries(names.map((/** @type {string} */ name) => [name, call(name)]));
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  });
  window.open = (url = "") => {
    const detail = new URL(url, location.href).href;
    window.dispatchEvent(new CustomEvent(`${channel}:open`, { detail }));
    return null;
  };
}

/**
 * In the preload's world: a sandboxed preload's `require`, and nothing else of Electron or Node. Functions without
 * arguments are all that can be exposed.
 *
 * @param {string} channel
 * @param {string} binding
 * @param {(require: (name: string) => unknown, module: object, exports: object) => void} preload
 */
export function runPreload(channel, binding, preload) {
  if (window !== window.top) return;
  /** @type {Map<string, ((event: object, ...args: unknown[]) => void)[]>} */
  const listeners = new Map();
  /** @type {Map<string, () => void>} */
  const exposed = new Map();
  /** @type {Map<number, MessagePort>} */
  const ports = new Map();
  const world = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis));
  /** @param {object} message */
  const send = (message) => world[binding](JSON.stringify(message));

  /** @param {number} id */
  const openPort = (id) => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = ({ data }) => send({ kind: "port", id, data });
    port1.addEventListener("close", () => send({ kind: "port-close", id }));
    return port2;
  };
  world.receiveFromElectron = (/** @type {Record<string, any>} */ message) => {
    if (message.kind === "port") ports.get(message.id)?.postMessage(message.data);
    if (message.kind === "port-close") ports.get(message.id)?.close();
    if (message.kind !== "ipc") return;
    const event = { sender: ipcRenderer, ports: message.ports.map(openPort) };
    for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
  };
  window.addEventListener(`${channel}:call`, (event) => {
    exposed.get(/** @type {CustomEvent} */ (event).detail)?.();
  });

  window.addEventListener(`${channel}:open`, (event) => {
    send({ kind: "open", url: /** @type {CustomEvent} */ (event).detail });
  });

  const ipcRenderer = {
    /** @param {string} name @param {(event: object, ...args: unknown[]) => void} listener */
    on: (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    /** @param {string} name @param {unknown[]} args */
    send: (name, ...args) => send({ kind: "ipc", channel: name, args }),
  };
  const contextBridge = {
    /** @param {string} key @param {Record<string, () => void>} api */
    exposeInMainWorld(key, api) {
      for (const [name, call] of Object.entries(api)) {
        if (typeof call !== "function") throw new Error("the stand-in exposes functions only");
        exposed.set(`${key}.${name}`, () => call());
      }
      const detail = { key, names: Object.keys(api) };
      window.dispatchEvent(new CustomEvent(`${channel}:expose`, { detail }));
    },
  };
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === "electron") return { contextBridge, ipcRenderer };
      throw new Error(`module not found: ${name}`); // as a sandboxed preload says it
    },
    module,
    module.exports,
  );
}
