import type { Shelf, ShelfPage } from "@shared/model/video";
import { type QueryClient, useInfiniteQuery, useQueries, useQueryClient } from "@tanstack/react-query";
import { type Rpc, useRpc } from "../../app/rpc";
import { useHomePlaces } from "./home.store";

/** A shelf with all of its tiles that were brought so far, in the blocks in which they came. */
export interface GrownShelf extends Shelf {
  readonly blocks: readonly number[];
}

/** A child's home: its shelves from the top, each as far as the child has gone along it. */
export function useShelves(profileId: string) {
  const rpc = useRpc();
  const cache = useQueryClient();
  const wanted = useHomePlaces((state) => state.pages);
  const home = useInfiniteQuery(
    rpc.library.home.infiniteOptions({
      input: (cursor: string | null) => ({ profileId, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const shelves = home.data?.pages.flatMap((page) => page.shelves);
  const asks = (shelves ?? []).map((shelf) =>
    furtherPages({ rpc, cache, profileId }, shelf, wanted[`${profileId}/${shelf.id}`] ?? 0),
  );
  useQueries({ queries: asks.flatMap(({ queries }) => queries) });
  return { home, shelves: shelves?.map((shelf, index) => grown(shelf, asks[index]?.pages ?? [])) };
}

interface Asking {
  rpc: Rpc;
  cache: QueryClient;
  profileId: string;
}

/** Each page is asked for by the end of the one before, so that none is lost when something comes between them. */
function furtherPages({ rpc, cache, profileId }: Asking, shelf: Shelf, wanted: number) {
  const queries = [];
  const pages: ShelfPage[] = [];
  let cursor = shelf.nextCursor;
  while (cursor !== null && queries.length < wanted) {
    const query = rpc.library.shelf.queryOptions({ input: { profileId, shelfId: shelf.id, cursor } });
    queries.push(query);
    const page = cache.getQueryData(query.queryKey);
    if (page) pages.push(page);
    cursor = page?.nextCursor ?? null;
  }
  return { queries, pages };
}

function grown(shelf: Shelf, pages: readonly ShelfPage[]): GrownShelf {
  const last = pages.at(-1);
  return {
    ...shelf,
    tiles: [...shelf.tiles, ...pages.flatMap(({ tiles }) => tiles)],
    nextCursor: last ? last.nextCursor : shelf.nextCursor,
    blocks: [shelf.tiles, ...pages.map(({ tiles }) => tiles)].map(({ length }) => length),
  };
}
