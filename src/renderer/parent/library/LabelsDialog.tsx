import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LoadState } from "../panel/LoadState";
import { Modal } from "../panel/Modal";
import { CategoryRows } from "./CategoryRows";
import { RemovedLabels } from "./RemovedLabels";
import { TagRows } from "./TagRows";

/** Categories and tags: made, renamed, deleted and had back. */
export function LabelsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const labels = useQuery(rpc.library.labels.queryOptions());
  return (
    <Modal title={t("library.labels.title")} onClose={onClose} wide>
      {labels.data ? (
        <div className="labels-rooms">
          <CategoryRows categories={labels.data.categories} />
          <TagRows tags={labels.data.tags} />
          <RemovedLabels removed={labels.data.removed} />
        </div>
      ) : (
        <LoadState failed={labels.isError} onRetry={() => void labels.refetch()} />
      )}
      <div className="modal-acts">
        <button type="button" className="btn" onClick={onClose}>
          {t("library.close")}
        </button>
      </div>
    </Modal>
  );
}
