import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { Client } from "@shared/contract";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";

/** The token that the page is given; a script has to read it from there as well. */
export async function readPageToken(origin: string): Promise<string> {
  const page = await (await fetch(`${origin}/`)).text();
  const token = /name="matinee-token" content="([0-9a-f]+)"/.exec(page)?.[1];
  if (!token) throw new Error("the page holds no token");
  return token;
}

/** The contract over a bare socket, without any renderer. */
export async function connectSocket(origin: string): Promise<Client> {
  const socket = new WebSocket(
    `${origin.replace("http", "ws")}/rpc`,
    ["matinee", await readPageToken(origin)],
    { origin },
  );
  onTestFinished(() => socket.terminate());
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
