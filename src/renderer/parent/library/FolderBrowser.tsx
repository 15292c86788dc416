import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { refusedFolderWords } from "./refused-folder";
import type { Adding } from "./use-add-folder";
import { useFolderListing } from "./use-folder-listing";

/** Walks the machine's own disks, one folder at a time, to the one that is to be added. */
export function FolderBrowser({ adding, failure }: { adding: Adding; failure: string | null }) {
  const { t } = useTranslation("parent");
  const { listing, open, isPending, error } = useFolderListing();
  const path = listing?.path ?? null;
  const problem = failure ?? (error && refusedFolderWords(t, error));
  return (
    <div className="browser">
      <div className="browser-at">
        <button
          type="button"
          className="btn icon"
          aria-label={t("library.browser.up")}
          disabled={path === null}
          onClick={() => open(listing?.parent ?? null)}
        >
          <LineIcon name="up" />
        </button>
        <p className="grow path">{path ?? t("library.browser.places")}</p>
        {path !== null && (
          <span className="chip">{t("library.videos", { count: listing?.videoCount ?? 0 })}</span>
        )}
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <ul className="browser-list" aria-busy={isPending}>
        {listing?.folders.map((folder) => (
          <li key={folder.path}>
            <button type="button" onClick={() => open(folder.path)}>
              <LineIcon name="folder" />
              <span>{folder.name}</span>
            </button>
          </li>
        ))}
        {listing?.folders.length === 0 && <li className="mut none">{t("library.browser.empty")}</li>}
        {!listing && isPending && <li className="mut none">{t("library.browser.loading")}</li>}
      </ul>
      <div className="modal-acts">
        <button type="button" className="btn" onClick={adding.close}>
          {t("library.browser.cancel")}
        </button>
        <button
          type="button"
          className="btn pri"
          disabled={path === null || adding.busy}
          onClick={() => path !== null && adding.add(path)}
        >
          {t("library.browser.add")}
        </button>
      </div>
    </div>
  );
}
