import type { Client } from "@shared/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient, useRpc } from "../../app/rpc";

/** One act on the labels; what it touches is asked for again. */
export function useLabelAct() {
  const client = useClient();
  const rpc = useRpc();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: (library: Client["library"]) => Promise<unknown>) => act(client.library),
    onSettled: () => queries.invalidateQueries({ queryKey: rpc.library.key() }),
  });
}
