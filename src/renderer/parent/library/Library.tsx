import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { LoadState } from "../panel/LoadState";
import { FolderCards } from "./FolderCards";
import "./bulk.css";
import "./library.css";
import { AddFolder } from "./AddFolder";
import { LabelsDialog } from "./LabelsDialog";
import { RatingsDialog } from "./RatingsDialog";
import { RemovedFolders } from "./RemovedFolders";
import { ScanStatus } from "./ScanStatus";
import { scanRuns } from "./scan-words";
import { UndoNote } from "./UndoNote";
import { useAddFolder } from "./use-add-folder";
import { VideoList } from "./VideoList";

/** The folders, the scan, and every video with its state. */
export function Library() {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const folders = useQuery(rpc.library.folders.queryOptions());
  const scan = useQuery(rpc.library.scanProgress.queryOptions());
  const adding = useAddFolder();
  const [room, setRoom] = useState<"labels" | "ratings" | null>(null);
  const scanNow = useMutation(
    rpc.library.scan.mutationOptions({
      onSuccess: (progress) => queries.setQueryData(rpc.library.scanProgress.queryKey(), progress),
    }),
  );
  const running = scan.data !== undefined && scanRuns(scan.data);
  useEffect(() => {
    // A scan that changed nothing tells of no change, yet each folder was looked at just now.
    if (!running) {
      void queries.invalidateQueries({ queryKey: rpc.library.folders.key() });
    }
  }, [running, queries, rpc]);
  if (!folders.data || !scan.data) {
    const retry = () => void Promise.all([folders.refetch(), scan.refetch()]);
    return <LoadState failed={folders.isError || scan.isError} onRetry={retry} />;
  }
  const count = folders.data.reduce((sum, folder) => sum + folder.videoCount, 0);
  return (
    <>
      <header className="top">
        <h1>{t("library.title")}</h1>
        <span className="sub">{t("library.videos", { count })}</span>
        <span className="grow" />
        <button type="button" className="btn quiet" onClick={() => setRoom("ratings")}>
          {t("library.ratings.open")}
        </button>
        <button type="button" className="btn quiet" onClick={() => setRoom("labels")}>
          <LineIcon name="label" />
          {t("library.labels.open")}
        </button>
        <button
          type="button"
          className="btn"
          disabled={running || scanNow.isPending || folders.data.length === 0}
          onClick={() => scanNow.mutate(undefined)}
        >
          <LineIcon name="scan" />
          {t("library.scan.now")}
        </button>
        <button type="button" className="btn pri" disabled={adding.busy} onClick={adding.choose}>
          <LineIcon name="plus" />
          {t("library.addFolder")}
        </button>
      </header>
      {scanNow.isError && (
        <p className="field-error" role="alert">
          {t("panel.notSaved")}
        </p>
      )}
      <FolderCards folders={folders.data} scanning={running} />
      <RemovedFolders />
      <ScanStatus progress={scan.data} />
      <VideoList folders={folders.data} />
      <UndoNote />
      <AddFolder adding={adding} />
      {room === "labels" && <LabelsDialog onClose={() => setRoom(null)} />}
      {room === "ratings" && <RatingsDialog onClose={() => setRoom(null)} />}
    </>
  );
}
