import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { Client } from "@shared/contract";
import { createContext, useContext } from "react";

export const createRpc = (client: Client) => createTanstackQueryUtils(client);
export type Rpc = ReturnType<typeof createRpc>;

export interface Connection {
  client: Client;
  rpc: Rpc;
}
export const ConnectionContext = createContext<Connection | null>(null);

/** Query and mutation options for every procedure of the contract. */
export function useRpc(): Rpc {
  return useConnection().rpc;
}

/** Plain calls, for what is neither a query nor a mutation. */
export function useClient(): Client {
  return useConnection().client;
}

function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error("used outside of ConnectionContext");
  return connection;
}
