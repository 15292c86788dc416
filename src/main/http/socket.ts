import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { RPCHandler } from "@orpc/server/ws";
import { WebSocketServer } from "ws";
import type { Kiosk } from "../kiosk";

const protocol = "matinee";
const largestFrameBytes = 16 * 1024;

export interface SocketDoor {
  /** Takes an upgrade of `/rpc` when its origin is the page's own and it brings the token that the page was given. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function createSocketDoor(kiosk: Kiosk, origin: () => string, token: string): SocketDoor {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrameBytes,
    handleProtocols: () => protocol,
  });
  const handler = new RPCHandler(kiosk.router);
  server.on("connection", (socket) => {
    const connection = kiosk.connect();
    socket.once("close", () => connection.close());
    socket.on("error", () => socket.terminate());
    void handler.upgrade(socket, { context: connection });
  });
  return {
    upgrade(request, socket, head) {
      if (!mayConnect(request, origin(), token)) return refuse(socket);
      server.handleUpgrade(request, socket, head, (webSocket) =>
        server.emit("connection", webSocket, request),
      );
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function mayConnect(request: IncomingMessage, origin: string, token: string): boolean {
  const offered = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((part) => part.trim());
  const [name, key = ""] = offered;
  return (
    request.url === "/rpc" && request.headers.origin === origin && name === protocol && sameSecret(key, token)
  );
}

export function sameSecret(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(socket: Duplex): void {
  socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
