import type { LibraryFolder } from "@shared/model/library";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { useMinute } from "../panel/use-minute";
import { agoWords } from "../words/ago-words";
import { folderName } from "../words/folder-name";
import { RemoveFolder } from "./RemoveFolder";

/** The library folders: whether each is there, and when it was last looked through. */
export function FolderCards(props: { folders: readonly LibraryFolder[]; scanning: boolean }) {
  const { t } = useTranslation("parent");
  const [leaving, setLeaving] = useState<LibraryFolder | null>(null);
  if (props.folders.length === 0) {
    return <p className="card empty-state">{t("library.noFolders")}</p>;
  }
  return (
    <ul className="folders" aria-label={t("library.folders")}>
      {props.folders.map((folder) => (
        <FolderCard
          key={folder.id}
          folder={folder}
          scanning={props.scanning}
          onRemove={() => setLeaving(folder)}
        />
      ))}
      {leaving && <RemoveFolder folder={leaving} onClose={() => setLeaving(null)} />}
    </ul>
  );
}

function FolderCard(props: { folder: LibraryFolder; scanning: boolean; onRemove: () => void }) {
  const { t, i18n } = useTranslation("parent");
  const nowMs = useMinute();
  const { folder } = props;
  const name = folderName(folder.path);
  const videos = t("library.videos", { count: folder.videoCount });
  const looked =
    folder.scannedAtMs === null
      ? t("library.folder.neverScanned")
      : t("library.folder.looked", {
          videos,
          ago: agoWords(folder.scannedAtMs, nowMs, i18n.language),
        });
  return (
    <li className="card fold">
      <div className="row">
        <LineIcon name="folder" />
        <b title={folder.path}>{name}</b>
        <span className="grow" />
        <FolderChip folder={folder} scanning={props.scanning} />
        <button
          type="button"
          className="btn quiet sm icon"
          aria-label={t("library.removeFolder", { name })}
          onClick={props.onRemove}
        >
          <LineIcon name="cross" />
        </button>
      </div>
      <p>{folder.online ? looked : t("library.folder.hidden", { count: folder.videoCount })}</p>
      <p className="path">{folder.path}</p>
    </li>
  );
}

function FolderChip({ folder, scanning }: { folder: LibraryFolder; scanning: boolean }) {
  const { t } = useTranslation("parent");
  if (!folder.online) {
    return (
      <span className="chip warn">
        <LineIcon name="warning" />
        {t("library.folder.offline")}
      </span>
    );
  }
  if (scanning) {
    return <span className="chip info">{t("library.folder.scanning")}</span>;
  }
  return folder.scannedAtMs === null ? null : (
    <span className="chip ok">
      <LineIcon name="tick" />
      {t("library.folder.online")}
    </span>
  );
}
