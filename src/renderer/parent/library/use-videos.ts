import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useRpc } from "../../app/rpc";
import type { VideoFilters } from "./video-filters";

const pageLength = 100;

/** The library's videos that match, page after page. */
export function useVideos(filters: VideoFilters) {
  const rpc = useRpc();
  const videos = useInfiniteQuery(
    rpc.library.videos.infiniteOptions({
      input: (cursor: string | null) => ({ ...filters, cursor, limit: pageLength }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const pages = videos.data?.pages ?? [];
  return { ...videos, first: pages[0], rows: pages.flatMap((page) => page.videos) };
}
