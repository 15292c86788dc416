import type { Tile } from "@shared/model/video";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { go } from "../../app/routes";
import skyDusk from "../../ui/art/sky-dusk.svg";
import { Backdrop } from "../../ui/Backdrop";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useZone } from "../../ui/focus/use-zone";
import { KidButton } from "../../ui/KidButton";
import { Stage } from "../../ui/Stage";
import { useProfile } from "../use-profile";
import { BigTicket, torn } from "./BigTicket";
import { useBeginPlay } from "./use-begin-play";
import "./last-ticket.css";

interface Props {
  profileId: string;
  video: Tile;
}

/** Asked once, before the last ticket of the day is torn. */
export function LastTicket({ profileId, video }: Props) {
  const { t } = useTranslation();
  const profile = useProfile(profileId);
  const [tearing, setTearing] = useState(false);
  const begin = useBeginPlay();
  const { ref, focusKey, Zone } = useZone({ focusKey: "last-ticket", first: "start" });
  useFirstFocus("start");
  const home = () => {
    if (!tearing) go({ screen: "home", profileId });
  };
  useBack(home);
  const start = () => {
    if (tearing) return;
    setTearing(true);
    begin({ video, profileIds: [profileId], shown: torn() });
  };
  return (
    <Stage phase="dusk" accent={profile?.accent} whole className="last-ticket">
      <Backdrop src={skyDusk} />
      <h1>{t("lastTicket.title")}</h1>
      <p className="sub">{t("lastTicket.after")}</p>
      <BigTicket profile={profile} video={video} tearing={tearing} />
      <div className="acts" ref={ref}>
        <Zone value={focusKey}>
          <KidButton icon="back" look="ghost" label={t("lastTicket.another")} onPress={home} />
          <KidButton
            icon="play"
            look="gold"
            focusKey="start"
            label={t("lastTicket.start")}
            says={`${t("lastTicket.title")}. ${t("lastTicket.after")} ${video.title}`}
            onPress={start}
          />
          <KidButton icon="home" look="ghost" label={t("lastTicket.notNow")} onPress={home} />
        </Zone>
      </div>
    </Stage>
  );
}
