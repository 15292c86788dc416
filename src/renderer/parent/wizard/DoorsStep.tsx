import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { Icon } from "../../ui/icons/Icon";
import { KidButton } from "../../ui/KidButton";
import { Ticket } from "../../ui/Ticket";
import { Face } from "../panel/Face";
import { WizardFrame } from "./WizardFrame";
import "./doors-step.css";

/** All that has been set up, and the way in. */
export function DoorsStep({ onBack, onOpen }: { onBack: () => void; onOpen: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const folders = useQuery(rpc.library.folders.queryOptions()).data ?? [];
  const children = useQuery(rpc.profiles.list.queryOptions()).data ?? [];
  useFirstFocus("doors:open");
  useBack(onBack);
  const count = folders.reduce((sum, folder) => sum + folder.videoCount, 0);
  const videos =
    folders.length === 0
      ? t("firstRun.doors.noFolders")
      : t("firstRun.doors.folders", { count: folders.length, videos: t("library.videos", { count }) });
  return (
    <WizardFrame step="doors" title={t("firstRun.doors.title")} lead={t("firstRun.doors.lead")}>
      <div className="summary">
        <Done title={t("firstRun.doors.videos")} text={videos} done={folders.length > 0} />
        <Done title={t("firstRun.doors.pin")} text={t("firstRun.doors.pinText")} done />
        <Done title={t("firstRun.doors.code")} text={t("firstRun.doors.codeText")} done />
        <ul className="cd full">
          {children.map((child) => (
            <li key={child.id} className="kd" data-accent={child.accent}>
              <Face avatar={child.avatar} className="face" />
              <span>
                <b>{child.name}</b>
                {child.ticketsPerDay !== null && (
                  <em>
                    <Ticket face="whole" />
                    {t("firstRun.doors.times", { count: child.ticketsPerDay })}
                  </em>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <KidButton className="prev" icon="back" label={t("firstRun.back")} onPress={onBack} />
      <KidButton
        look="gold"
        className="next open"
        focusKey="doors:open"
        label={t("firstRun.doors.open")}
        onPress={onOpen}
      />
    </WizardFrame>
  );
}

function Done({ title, text, done }: { title: string; text: string; done: boolean }) {
  return (
    <div className="cd">
      <span className={done ? "okb" : "okb later"}>
        <Icon name={done ? "check" : "plus"} />
      </span>
      <span>
        <b>{title}</b>
        {text}
      </span>
    </div>
  );
}
