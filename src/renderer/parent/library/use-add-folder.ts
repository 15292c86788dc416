import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRpc } from "../../app/rpc";

/** Adds a library folder: the system's own dialog where there is one, else the browser of this machine's disks. */
export function useAddFolder() {
  const rpc = useRpc();
  const queries = useQueryClient();
  const status = useQuery(rpc.household.status.queryOptions());
  const [browsing, setBrowsing] = useState(false);
  const add = useMutation(
    rpc.library.addFolder.mutationOptions({
      onSuccess: async () => {
        setBrowsing(false);
        await queries.invalidateQueries({ queryKey: rpc.library.key() });
        await queries.invalidateQueries({ queryKey: rpc.household.status.key() });
      },
    }),
  );
  const dialog = useMutation(
    rpc.library.chooseFolder.mutationOptions({
      onSuccess: (path) => {
        if (path !== null) {
          add.mutate({ path });
        }
      },
    }),
  );
  const choose = () => {
    add.reset();
    if (status.data?.hasNativeFolderDialog) {
      dialog.mutate(undefined);
    } else {
      setBrowsing(true);
    }
  };
  return {
    browsing,
    busy: add.isPending || dialog.isPending,
    failure: add.error ?? dialog.error,
    choose,
    add: (path: string) => add.mutate({ path }),
    close: () => {
      add.reset();
      setBrowsing(false);
    },
  };
}

export type Adding = ReturnType<typeof useAddFolder>;
