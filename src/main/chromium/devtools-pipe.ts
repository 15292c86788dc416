import { EventEmitter } from "node:events";
import type { Readable, Writable } from "node:stream";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Chromium's DevTools protocol over two private pipes: unlike a port, nobody else on the machine can reach them. */
export interface DevToolsPipe {
  send<Result = unknown>(method: string, params?: object, sessionId?: string): Promise<Result>;
  on<Params>(method: string, listener: (params: Params, sessionId?: string) => void): void;
}

/** `input` is what Chromium reads (its file 3), `output` what it writes (file 4); messages end with a NUL. */
export function openDevToolsPipe(input: Writable, output: Readable): DevToolsPipe {
  const events = new EventEmitter();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let rest = "";
  let closed = false;

  function take(message: Message): void {
    if (message.id === undefined) {
      events.emit(message.method ?? "", message.params, message.sessionId);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) asked?.reject(new Error(message.error.message));
    else asked?.resolve(message.result);
  }
  function close(): void {
    closed = true;
    for (const asked of waiting.values()) asked.reject(new Error("Chromium has closed"));
    waiting.clear();
  }
  output.setEncoding("utf8");
  output.on("data", (text: string) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) take(JSON.parse(message) as Message);
  });
  output.on("close", close);
  output.on("error", close);
  input.on("error", close);

  return {
    send<Result>(method: string, params: object = {}, sessionId?: string) {
      if (closed) return Promise.reject(new Error("Chromium has closed"));
      lastId += 1;
      const id = lastId;
      const result = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      return result as Promise<Result>;
    },
    on(method, listener) {
      events.on(method, listener);
    },
  };
}
