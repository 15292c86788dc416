import { EventEmitter } from "node:events";

/** @typedef {{ id: number, send(message: object): void }} FarEnd of a port in a page */

/** Carries text, which is all that Matinee sends. What comes before `start` waits. */
export class MessagePortMain extends EventEmitter {
  /** @type {MessagePortMain | undefined} */
  peer;
  /** @type {FarEnd | undefined} where this very port lies in a page by now */
  inPage;
  #started = false;
  #closed = false;
  /** @type {string[]} */
  #waiting = [];

  /** @param {unknown} data */
  postMessage(data) {
    if (typeof data !== "string") throw new Error("the stand-in's ports carry text only");
    const far = this.peer?.inPage;
    if (far) far.send({ kind: "port", id: far.id, data });
    else this.peer?.deliver(data);
  }
  start() {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.deliver(data);
  }
  close() {
    const far = this.peer?.inPage;
    if (far) far.send({ kind: "port-close", id: far.id });
    else this.peer?.end();
    this.end();
  }

  /** @param {string} data */
  deliver(data) {
    if (this.#started) queueMicrotask(() => this.emit("message", { data, ports: [] }));
    else this.#waiting.push(data);
  }
  end() {
    if (this.#closed) return;
    this.#closed = true;
    this.emit("close");
  }
}

export class MessageChannelMain {
  port1 = new MessagePortMain();
  port2 = new MessagePortMain();

  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}
