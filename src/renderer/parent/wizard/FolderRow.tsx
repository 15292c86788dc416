import type { LibraryFolder } from "@shared/model/library";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { Icon } from "../../ui/icons/Icon";
import { folderName } from "../words/folder-name";
import { ListRow } from "./ListRow";

/** A folder that is in the library; pressing it takes it out again. */
export function FolderRow({ folder }: { folder: LibraryFolder }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const remove = useMutation(
    rpc.library.removeFolder.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: rpc.library.key() }),
    }),
  );
  const name = folderName(folder.path);
  const videos = t("library.videos", { count: folder.videoCount });
  return (
    <ListRow
      className="folder"
      label={t("firstRun.folders.remove", { name })}
      checked
      onPress={() => remove.mutate({ folderId: folder.id })}
    >
      <Icon name="folder" />
      <span className="names">
        <b>{name}</b>
        <span>{t("firstRun.folders.added", { path: folder.path, videos })}</span>
      </span>
      <i className="tick">
        <Icon name="check" />
      </i>
    </ListRow>
  );
}
