import type { FileState } from "@shared/model/video";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadState } from "../panel/LoadState";
import { StateFilter } from "./StateFilter";
import { useVideos } from "./use-videos";
import { VideoSearch } from "./VideoSearch";
import { VideoTable } from "./VideoTable";

/** Every video of the library, to search and to sift by state. */
export function VideoList({ hasFolders }: { hasFolders: boolean }) {
  const { t } = useTranslation("parent");
  const [search, setSearch] = useState("");
  const [state, setState] = useState<FileState | null>(null);
  const videos = useVideos(useDeferredValue(search.trim()), state);
  if (!videos.first) {
    return <LoadState failed={videos.isError} onRetry={() => void videos.refetch()} />;
  }
  const { total, counts } = videos.first;
  const clear = () => {
    setSearch("");
    setState(null);
  };
  return (
    <>
      <div className="tools">
        <VideoSearch value={search} onChange={setSearch} />
        <StateFilter counts={counts} state={state} onState={setState} />
      </div>
      {videos.rows.length > 0 && <VideoTable videos={videos.rows} />}
      {videos.rows.length === 0 && (search !== "" || state !== null) && (
        <div className="card empty-state" role="status">
          <p>{t("library.emptyFilter")}</p>
          <button type="button" className="btn" onClick={clear}>
            {t("library.clear")}
          </button>
        </div>
      )}
      {videos.rows.length === 0 && search === "" && state === null && hasFolders && (
        <p className="card empty-state">{t("library.emptyLibrary")}</p>
      )}
      {videos.rows.length > 0 && (
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
      )}
    </>
  );
}
