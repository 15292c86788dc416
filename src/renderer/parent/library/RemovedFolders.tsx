import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { refusedFolderWords } from "./refused-folder";

/** Folders that were taken out, each with a way back: history and ratings wait with them. */
export function RemovedFolders() {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const removed = useQuery(rpc.library.removedFolders.queryOptions()).data ?? [];
  const restore = useMutation(
    rpc.library.restoreFolder.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: rpc.library.key() }),
    }),
  );
  if (removed.length === 0) return null;
  return (
    <details className="removed-folders">
      <summary>{t("library.removedFolders", { count: removed.length })}</summary>
      <ul className="label-rows">
        {removed.map(({ id, path, videoCount }) => (
          <li key={id}>
            <span className="grow path">{path}</span>
            <span className="sm mut num">{t("library.videos", { count: videoCount })}</span>
            <button
              type="button"
              className="btn sm"
              aria-label={t("library.restoreOf", { name: path })}
              disabled={restore.isPending}
              onClick={() => restore.mutate({ folderId: id })}
            >
              {t("library.restore")}
            </button>
          </li>
        ))}
      </ul>
      {restore.isError && (
        <p className="field-error" role="alert">
          {refusedFolderWords(t, restore.error)}
        </p>
      )}
    </details>
  );
}
