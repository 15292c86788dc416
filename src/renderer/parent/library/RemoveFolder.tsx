import type { LibraryFolder } from "@shared/model/library";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { AskDialog } from "../panel/AskDialog";

/** Asks, then takes the folder out of the library; its files stay. */
export function RemoveFolder({ folder, onClose }: { folder: LibraryFolder; onClose: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const remove = useMutation(
    rpc.library.removeFolder.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: rpc.library.key() });
        onClose();
      },
    }),
  );
  return (
    <AskDialog
      title={t("library.removeAsk.title")}
      text={t("library.removeAsk.text", { path: folder.path })}
      yes={t("library.removeAsk.yes")}
      no={t("library.removeAsk.no")}
      busy={remove.isPending}
      failure={remove.isError ? t("panel.notSaved") : null}
      onYes={() => remove.mutate({ folderId: folder.id })}
      onNo={onClose}
    />
  );
}
