import type { Labels } from "@shared/model/label";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { LoadState } from "../panel/LoadState";
import { Drawer } from "./Drawer";
import { EditorForm } from "./EditorForm";
import "./video-editor.css";

/** Everything about one video, in a drawer beside the list; the arrows go to its neighbours. */
export function VideoEditor(props: {
  videoId: number;
  labels: Labels | undefined;
  neighbours: { before: number | null; after: number | null };
  onOpen: (videoId: number) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const { videoId, neighbours, onOpen } = props;
  const video = useQuery(rpc.library.video.queryOptions({ input: { videoId } }));
  const to = (neighbour: number | null) => neighbour !== null && onOpen(neighbour);
  return (
    <Drawer
      title={video.data?.title ?? t("library.editor.loading")}
      onClose={props.onClose}
      tools={
        <>
          <button
            type="button"
            className="btn quiet icon"
            aria-label={t("library.editor.before")}
            disabled={neighbours.before === null}
            onClick={() => to(neighbours.before)}
          >
            <LineIcon name="up" />
          </button>
          <button
            type="button"
            className="btn quiet icon down"
            aria-label={t("library.editor.after")}
            disabled={neighbours.after === null}
            onClick={() => to(neighbours.after)}
          >
            <LineIcon name="up" />
          </button>
        </>
      }
    >
      {video.data ? (
        <EditorForm video={video.data} labels={props.labels} onClose={props.onClose} />
      ) : (
        <LoadState failed={video.isError} onRetry={() => void video.refetch()} />
      )}
    </Drawer>
  );
}
