import type { Client } from "@shared/contract";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ConnectionContext, createRpc } from "./rpc";

/** Live events say when an answer is stale, so nothing is asked again by itself. */
const createQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1 } } });

export function Providers({ client, children }: { client: Client; children: ReactNode }) {
  const [connection] = useState(() => ({ client, rpc: createRpc(client) }));
  const [cache] = useState(createQueryClient);
  return (
    <ConnectionContext value={connection}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ConnectionContext>
  );
}
