import { useTranslation } from "react-i18next";
import { Modal } from "../panel/Modal";
import { FolderBrowser } from "./FolderBrowser";
import { refusedFolderWords } from "./refused-folder";
import type { Adding } from "./use-add-folder";

/** The folder browser in a dialog, or why the system's own dialog led nowhere. */
export function AddFolder({ adding }: { adding: Adding }) {
  const { t } = useTranslation("parent");
  const failure = adding.failure && refusedFolderWords(t, adding.failure);
  if (adding.browsing) {
    return (
      <Modal title={t("library.browser.title")} onClose={adding.close} wide>
        <FolderBrowser adding={adding} failure={failure} />
      </Modal>
    );
  }
  if (!failure) {
    return null;
  }
  return (
    <Modal title={t("library.browser.title")} onClose={adding.close}>
      <p className="modal-text" role="alert">
        {failure}
      </p>
      <div className="modal-acts">
        <button type="button" className="btn pri" onClick={adding.close}>
          {t("panel.close")}
        </button>
      </div>
    </Modal>
  );
}
