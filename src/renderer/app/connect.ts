import { createORPCClient } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import type { Client } from "@shared/contract";
import { WebSocket as ReconnectingWebSocket } from "partysocket";
import { freshToken, pageToken } from "./page-token";

/** What the Electron preload leaves on the window. */
export interface Bridge {
  connect: () => void;
}

declare global {
  interface Window {
    matinee?: Bridge;
  }
}

/** The one door to the main process: a MessagePort inside Electron, a socket in a plain browser. */
export async function connect(): Promise<Client> {
  if (window.matinee) return createORPCClient(new PortLink({ port: await receivePort(window.matinee) }));
  return createORPCClient(new SocketLink({ websocket: openSocket() }));
}

function receivePort(bridge: Bridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== "matinee:port" || !port) return;
      window.removeEventListener("message", listen);
      port.start();
      resolve(port);
    };
    window.addEventListener("message", listen);
    bridge.connect();
  });
}

function openSocket(): WebSocket {
  let token: string | undefined;
  // A restarted server has a new token, so every reconnect reads it from the page again.
  const protocols = async () => {
    token = token === undefined ? pageToken(document) : await freshToken(location.href, token);
    return ["matinee", token];
  };
  const address = `${location.origin.replace("http", "ws")}/rpc`;
  const socket = new ReconnectingWebSocket(address, protocols, {
    minReconnectionDelay: 300,
    maxReconnectionDelay: 3000,
  });
  // It does all that the link asks of a WebSocket; only its event types are its own.
  return socket as unknown as WebSocket;
}
