import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { useUndo } from "./undo.store";

/** What was just done, with a way back, for as long as nothing else is done. */
export function UndoNote() {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const { offered, withdraw } = useUndo();
  const undoing = useMutation({
    mutationFn: (undo: () => Promise<unknown>) => undo(),
    onSuccess: withdraw,
    onSettled: () => queries.invalidateQueries({ queryKey: rpc.library.key() }),
  });
  if (!offered) return null;
  return (
    <div className="undo" role="status">
      <span>{undoing.isError ? t("panel.notSaved") : offered.words}</span>
      <button
        type="button"
        className="btn sm"
        disabled={undoing.isPending}
        onClick={() => undoing.mutate(offered.undo)}
      >
        {t("library.undo")}
      </button>
      <button type="button" className="btn quiet sm icon" aria-label={t("library.close")} onClick={withdraw}>
        <LineIcon name="cross" />
      </button>
    </div>
  );
}
