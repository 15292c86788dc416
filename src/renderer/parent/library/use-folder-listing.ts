import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRpc } from "../../app/rpc";

/** One folder of the machine's disks, and the way to the next. The folder before stays in sight until the next is read. */
export function useFolderListing() {
  const rpc = useRpc();
  const [path, open] = useState<string | null>(null);
  const listing = useQuery(
    rpc.library.browse.queryOptions({ input: { path }, placeholderData: keepPreviousData, retry: false }),
  );
  return { listing: listing.data, open, isPending: listing.isFetching, error: listing.error };
}
