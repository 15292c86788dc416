import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { Client } from "@shared/contract";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";

/** The token that the page of this address is given; a script has to read it from there as well. */
export async function readPageToken(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  const token = /name="matinee-token" content="([0-9a-f]+)"/.exec(page)?.[1];
  if (!token) throw new Error("the page holds no token");
  return token;
}

/** The contract over a bare socket, without any renderer; `address` is of the page that it claims to be. */
export async function connectSocket(origin: string, address = `${origin}/`): Promise<Client> {
  const socket = new WebSocket(
    `${origin.replace("http", "ws")}/rpc`,
    ["matinee", await readPageToken(address)],
    { origin },
  );
  onTestFinished(() => socket.terminate());
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
