import type { LibraryFolder, LibraryVideo } from "@shared/model/library";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LoadState } from "../panel/LoadState";
import { BulkBar } from "./BulkBar";
import { EmptyList } from "./EmptyList";
import { useSelectAllKey } from "./use-select-all-key";
import { useSelection } from "./use-selection";
import { useVideos } from "./use-videos";
import { VideoEditor } from "./VideoEditor";
import { VideoGrid } from "./VideoGrid";
import { VideoTable } from "./VideoTable";
import { VideoTools } from "./VideoTools";
import { noFilters, type VideoFilters } from "./video-filters";

/** Every video of the library, to search, to sift, and to change one by one or many at once. */
export function VideoList({ folders }: { folders: readonly LibraryFolder[] }) {
  const rpc = useRpc();
  const [filters, setFilters] = useState<VideoFilters>(noFilters);
  const [look, setLook] = useState<"table" | "posters">("table");
  const [openId, setOpenId] = useState<number | null>(null);
  const labels = useQuery(rpc.library.labels.queryOptions()).data;
  const videos = useVideos(useDeferredValue({ ...filters, search: filters.search.trim() }));
  const selection = useSelection(videos.rows.map(({ videoId }) => videoId));
  useSelectAllKey(() => selection.replace(videos.rows.map(({ videoId }) => videoId)));
  if (!videos.first) {
    return <LoadState failed={videos.isError} onRetry={() => void videos.refetch()} />;
  }
  const shared = {
    videos: videos.rows,
    labels,
    selection,
    onOpen: ({ videoId }: LibraryVideo) => setOpenId(videoId),
  };
  return (
    <>
      <VideoTools
        filters={filters}
        counts={videos.first.counts}
        labels={labels}
        folders={folders}
        look={look}
        onLook={setLook}
        onChange={(change) => setFilters((before) => ({ ...before, ...change }))}
      />
      {videos.rows.length > 0 && (look === "table" ? <VideoTable {...shared} /> : <VideoGrid {...shared} />)}
      {videos.rows.length === 0 && (
        <EmptyList filters={filters} hasFolders={folders.length > 0} onClear={() => setFilters(noFilters)} />
      )}
      <MoreVideos videos={videos} />
      <BulkBar
        videos={videos.rows.filter(({ videoId }) => selection.ids.has(videoId))}
        labels={labels}
        onDone={selection.clear}
      />
      {openId !== null && (
        <VideoEditor
          key={openId}
          videoId={openId}
          labels={labels}
          neighbours={neighboursOf(videos.rows, openId)}
          onOpen={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

function neighboursOf(rows: readonly LibraryVideo[], videoId: number) {
  const at = rows.findIndex((row) => row.videoId === videoId);
  return { before: rows[at - 1]?.videoId ?? null, after: rows[at + 1]?.videoId ?? null };
}

function MoreVideos({ videos }: { videos: ReturnType<typeof useVideos> }) {
  const { t } = useTranslation("parent");
  if (videos.rows.length === 0) return null;
  const total = videos.first?.total ?? 0;
  return (
    <footer className="more">
      <span className="mut num">{t("library.shown", { shown: videos.rows.length, total })}</span>
      {videos.hasNextPage && (
        <button
          type="button"
          className="btn"
          disabled={videos.isFetchingNextPage}
          onClick={() => void videos.fetchNextPage()}
        >
          {t("library.more")}
        </button>
      )}
    </footer>
  );
}
