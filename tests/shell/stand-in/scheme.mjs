// A custom scheme: the page's requests go to a loopback server under a name that tells scheme and host, and from there
// to the handler.
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { note } from "./journal.mjs";

/** @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler */

/** @type {Map<string, SchemeHandler>} */
const handlers = new Map();
let port = 0;

export const protocol = {
  /** @param {unknown} schemes */
  registerSchemesAsPrivileged(schemes) {
    if (port) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    note("privileged", schemes);
  },
  /** @param {string} scheme @param {SchemeHandler} handler */
  handle(scheme, handler) {
    if (!port) throw new Error("protocol.handle needs the app to be ready");
    handlers.set(scheme, handler);
  },
};

/** @param {string} address */
export function toLoopback(address) {
  const { protocol: scheme, hostname, pathname, search, hash } = new URL(address);
  const name = scheme.slice(0, -1);
  if (!handlers.has(name)) return address;
  return `http://${hostname}.${name}.localhost:${port}${pathname}${search}${hash}`;
}

/** @param {string} address */
export function fromLoopback(address) {
  const [, host, scheme, rest] = /^http:\/\/([^/.]+)\.([\w+-]+)\.localhost:\d+(.*)$/.exec(address) ?? [];
  return host ? `${scheme}://${host}${rest}` : address;
}

export async function openLoopback() {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error("the handler of the scheme failed", error);
      response.destroy();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", () => resolve(undefined)));
  server.unref();
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(request, response) {
  const url = fromLoopback(`http://${request.headers.host}${request.url}`);
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return void response.writeHead(502).end();
  const headers = new Headers(/** @type {Record<string, string>} */ (request.headers));
  const {
    status,
    headers: given,
    body,
  } = await handler(new Request(url, { method: request.method ?? "GET", headers }));
  response.writeHead(status, Object.fromEntries(given));
  if (!body) return void response.end();
  const stream = /** @type {import("node:stream/web").ReadableStream} */ (body);
  Readable.fromWeb(stream)
    .on("error", () => response.destroy())
    .pipe(response);
}
