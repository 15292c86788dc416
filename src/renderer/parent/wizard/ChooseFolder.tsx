import { useTranslation } from "react-i18next";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { Icon } from "../../ui/icons/Icon";
import { KidButton } from "../../ui/KidButton";
import { refusedFolderWords } from "../library/refused-folder";
import type { Adding } from "../library/use-add-folder";
import { useFolderListing } from "../library/use-folder-listing";
import { ListRow } from "./ListRow";
import { WizardFrame } from "./WizardFrame";
import "./folders-step.css";
import "./scan-line.css";

/** The machine's own disks, one folder at a time, with arrows and OK. */
export function ChooseFolder({ adding, failure }: { adding: Adding; failure: string | null }) {
  const { t } = useTranslation("parent");
  const { listing, open, isPending, error } = useFolderListing();
  const path = listing?.path ?? null;
  const up = () => (path === null ? adding.close() : open(listing?.parent ?? null));
  useBack(up);
  const first = listing?.folders[0]?.path ?? "none";
  useFirstFocus(first === "none" ? "browse:use" : `browse:${first}`, listing !== undefined && !isPending);
  const problem = failure ?? (error && refusedFolderWords(t, error));
  return (
    <WizardFrame
      step="folders"
      title={t("firstRun.browser.title")}
      lead={path ?? t("firstRun.browser.places")}
    >
      <div className="browse-list" aria-busy={isPending}>
        {path !== null && (
          <ListRow className="folder slim" label={t("firstRun.browser.up")} onPress={up}>
            <Icon name="back" />
            <b>{t("firstRun.browser.up")}</b>
          </ListRow>
        )}
        {listing?.folders.map((folder) => (
          <ListRow
            key={folder.path}
            className="folder slim"
            focusKey={`browse:${folder.path}`}
            label={folder.name}
            onPress={() => open(folder.path)}
          >
            <Icon name="folder" />
            <b>{folder.name}</b>
          </ListRow>
        ))}
        {listing?.folders.length === 0 && <p className="scan-line">{t("firstRun.browser.noFolders")}</p>}
        {!listing && isPending && <p className="scan-line">{t("firstRun.browser.loading")}</p>}
      </div>
      <output className={problem ? "problem" : "scan-line"}>
        {problem ?? (path !== null && t("library.videos", { count: listing?.videoCount ?? 0 }))}
      </output>
      <KidButton className="prev" label={t("firstRun.browser.close")} onPress={adding.close} />
      {path !== null && (
        <KidButton
          look="gold"
          className="next"
          focusKey="browse:use"
          icon="check"
          label={t("firstRun.browser.useThis")}
          onPress={() => adding.add(path)}
        />
      )}
    </WizardFrame>
  );
}
