import { EventEmitter } from "node:events";

/** @typedef {Record<string, any>} Message what Chromium's DevTools protocol says; its many shapes are not written down */

/** A connection to Chromium's DevTools. The events of a session are named `session:Domain.event`. */
export class DevTools extends EventEmitter {
  #socket;
  #lastId = 0;
  /** @type {Map<number, { method: string, answer: PromiseWithResolvers<Message> }>} */
  #waiting = new Map();

  /** @param {string} address */
  static async open(address) {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    return new DevTools(socket);
  }

  /** @param {WebSocket} socket */
  constructor(socket) {
    super();
    this.setMaxListeners(0);
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
    socket.onclose = () => {
      for (const { answer } of this.#waiting.values()) answer.reject(new Error("Chromium is gone"));
    };
  }

  /**
   * @param {string} method
   * @param {Message} [params]
   * @param {string} [sessionId]
   * @returns {Promise<Message>}
   */
  send(method, params = {}, sessionId) {
    this.#lastId += 1;
    const answer = Promise.withResolvers();
    this.#waiting.set(this.#lastId, { method, answer });
    this.#socket.send(JSON.stringify({ id: this.#lastId, method, params, sessionId }));
    return answer.promise;
  }

  /** @param {Message} message */
  #receive({ id, method, params, sessionId, result, error }) {
    if (id === undefined) return void this.emit(sessionId ? `${sessionId}:${method}` : method, params);
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) asked?.answer.reject(new Error(`${asked.method}: ${error.message}`));
    else asked?.answer.resolve(result);
  }
}
