import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { Icon } from "../../ui/icons/Icon";
import { KidButton } from "../../ui/KidButton";
import { refusedFolderWords } from "../library/refused-folder";
import { useAddFolder } from "../library/use-add-folder";
import { ChooseFolder } from "./ChooseFolder";
import { FolderRow } from "./FolderRow";
import { ListRow } from "./ListRow";
import { ScanLine } from "./ScanLine";
import { WizardFrame } from "./WizardFrame";
import "./folders-step.css";

/** The folders that the videos are in. There may be one already, from the command that started the kiosk. */
export function FoldersStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const folders = useQuery(rpc.library.folders.queryOptions());
  const adding = useAddFolder();
  const list = folders.data ?? [];
  useFirstFocus("folders:choose", !adding.browsing);
  const failure = adding.failure && refusedFolderWords(t, adding.failure);
  if (adding.browsing) {
    return <ChooseFolder adding={adding} failure={failure} />;
  }
  return (
    <WizardFrame step="folders" title={t("firstRun.folders.title")} lead={t("firstRun.folders.lead")}>
      <div className="folders">
        {list.map((folder) => (
          <FolderRow key={folder.id} folder={folder} />
        ))}
        <ListRow
          className="folder more"
          focusKey="folders:choose"
          label={t(list.length === 0 ? "firstRun.folders.choose" : "firstRun.folders.chooseAnother")}
          onPress={adding.choose}
        >
          <Icon name="plus" />
          <b>{t(list.length === 0 ? "firstRun.folders.choose" : "firstRun.folders.chooseAnother")}</b>
        </ListRow>
      </div>
      {failure ? <output className="problem">{failure}</output> : <ScanLine hasFolders={list.length > 0} />}
      <p className="promise">
        <Icon name="lock" />
        {t("firstRun.folders.promise")}
      </p>
      <KidButton
        look={list.length === 0 ? "paper" : "gold"}
        className="next"
        label={t(list.length === 0 ? "firstRun.folders.later" : "firstRun.next")}
        onPress={onNext}
      >
        <Icon name="next" />
      </KidButton>
    </WizardFrame>
  );
}
