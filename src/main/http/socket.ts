import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { RPCHandler } from "@orpc/server/ws";
import { WebSocketServer } from "ws";
import type { Kiosk } from "../kiosk";

const protocol = "matinee";
const largestFrameBytes = 16 * 1024;

/** What pages are given to open their socket with: our own window's page has a token of its own. */
export interface PageTokens {
  readonly page: string;
  readonly window: string;
}

export interface SocketDoor {
  /** Takes an upgrade of `/rpc` when its origin is the page's own and it brings a token that a page was given. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Is this, still, the connection of our own window's page? */
  isWindows(connectionId: string): boolean;
  close(): void;
}

export function createSocketDoor(kiosk: Kiosk, origin: () => string, tokens: PageTokens): SocketDoor {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrameBytes,
    handleProtocols: () => protocol,
  });
  const handler = new RPCHandler(kiosk.router);
  const ofWindow = new Set<string>();
  server.on("connection", (socket, request) => {
    const connection = kiosk.connect();
    const { id } = connection.connection;
    if (sameSecret(offeredToken(request), tokens.window)) ofWindow.add(id);
    socket.once("close", () => {
      ofWindow.delete(id);
      connection.close();
    });
    socket.on("error", () => socket.terminate());
    void handler.upgrade(socket, { context: connection });
  });
  return {
    upgrade(request, socket, head) {
      if (!mayConnect(request, origin(), tokens)) return refuse(socket);
      server.handleUpgrade(request, socket, head, (webSocket) =>
        server.emit("connection", webSocket, request),
      );
    },
    isWindows: (connectionId) => ofWindow.has(connectionId),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function mayConnect(request: IncomingMessage, origin: string, tokens: PageTokens): boolean {
  if (request.url !== "/rpc" || request.headers.origin !== origin) return false;
  const token = offeredToken(request);
  return sameSecret(token, tokens.page) || sameSecret(token, tokens.window);
}

/** It comes as a second subprotocol, the one place in which a page may say anything; "" where it does not. */
function offeredToken({ headers }: IncomingMessage): string {
  const offered = (headers["sec-websocket-protocol"] ?? "").split(",").map((part) => part.trim());
  const [name, token = ""] = offered;
  return name === protocol ? token : "";
}

export function sameSecret(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(socket: Duplex): void {
  socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
