import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Kiosk } from "../kiosk";
import { StartupError } from "../startup-error";
import { sendResponse, toRequest } from "./node-adapter";
import { createSocketDoor } from "./socket";

const host = "127.0.0.1";

export interface ServerOptions {
  /** 0 takes any free one. */
  port: number;
  /** A second start on the same data folder asks this one to come to the front; true when the secret was right. */
  onFocus?: (secret: string) => boolean;
}

export interface KioskServer {
  readonly origin: string;
  /**
   * The page for our own window. Its key is no secret: all that a stranger gains by it is that our window is loaded
   * anew when the stranger's falls silent.
   */
  readonly windowAddress: string;
  /** Is this, still, the connection of the page in our own window? */
  isWindows(connectionId: string): boolean;
  close(): Promise<void>;
}

/** Serves a kiosk on loopback to a page of the same origin and to nobody else. Throws StartupError port-in-use. */
export async function startServer(kiosk: Kiosk, options: ServerOptions): Promise<KioskServer> {
  // Fresh ones each start, handed over in the page only.
  const tokens = { page: randomKey(), window: randomKey() };
  const windowQuery = `?window=${randomKey()}`;
  let origin = "";
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    void answer(request, response).catch((error: unknown) => {
      kiosk.log.error({ err: error }, "a request failed");
      response.destroy();
    });
  });
  const socketDoor = createSocketDoor(kiosk, () => origin, tokens);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!ownHost(request)) return void response.writeHead(421).end();
    if (request.method === "POST" && request.url === "/focus") return focus(request, response);
    const asked = toRequest(request, origin);
    const token = new URL(asked.url).search === windowQuery ? tokens.window : tokens.page;
    await sendResponse(await kiosk.respond(asked, token), response);
  }
  function focus(request: IncomingMessage, response: ServerResponse): void {
    const secret = request.headers["x-matinee-secret"];
    const right = request.headers.origin === undefined && options.onFocus?.(String(secret)) === true;
    response.writeHead(right ? 204 : 403).end();
  }
  function ownHost(request: IncomingMessage): boolean {
    return request.headers.host === new URL(origin).host;
  }
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy()); // Node takes its own listener off: without one a reset ends the process
    if (ownHost(request)) socketDoor.upgrade(request, socket, head);
    else socket.destroy();
  });
  const port = await listen(server, options.port);
  origin = `http://${host}:${port}`;
  return {
    origin,
    windowAddress: `${origin}/${windowQuery}`,
    isWindows: socketDoor.isWindows,
    close: () =>
      new Promise((resolve) => {
        socketDoor.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function randomKey(): string {
  return randomBytes(16).toString("hex");
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new StartupError(
      "port-in-use",
      `Port ${port} is taken by another program: name another one with --port.`,
    );
  if (error.code === "EACCES")
    return new StartupError(
      "port-in-use",
      `Matinee may not use port ${port}: name one above 1023 with --port.`,
    );
  return error;
}
