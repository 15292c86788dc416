import { safe } from "@orpc/client";
import type { HouseholdEvent } from "@shared/model/household";
import type { OpenPlay } from "@shared/model/play";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useHouseholdEvent } from "../../app/live";
import { go } from "../../app/routes";
import { useClient } from "../../app/rpc";
import skyNight from "../../ui/art/sky-night.svg";
import { Backdrop } from "../../ui/Backdrop";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { KidButton } from "../../ui/KidButton";
import { Stage } from "../../ui/Stage";
import { SleepingFriend } from "../ending/SleepingFriend";
import { useProfile } from "../use-profile";
import "./still-play.css";

interface Props {
  profileId: string;
  play: OpenPlay;
}

/** In place of a film, even of a placeholder's: the sleeping friend as a still picture. */
export function StillPlay({ profileId, play }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const profile = useProfile(profileId);
  const { token } = play;
  useFirstFocus("leave-still");
  const heard = useCallback(
    (event: HouseholdEvent) => {
      // There was nothing to empty from the beginning.
      if (event.kind === "playback.ended" && event.token === token)
        void safe(client.playback.confirmEmpty({ token }));
    },
    [client, token],
  );
  useHouseholdEvent(heard);
  const leave = () => {
    void safe(client.playback.end({ token, positionSeconds: 0, reason: "left" }));
    go({ screen: "home", profileId });
  };
  useBack(leave);
  return (
    <Stage phase="night" accent={profile?.accent} whole className="still-play">
      <Backdrop src={skyNight} />
      <h1>{t("still.title")}</h1>
      <SleepingFriend animal={profile?.avatar ?? "fox"} />
      <KidButton
        icon="home"
        look="gold"
        focusKey="leave-still"
        label={t("still.back")}
        says={`${t("still.title")}. ${t("still.back")}`}
        onPress={leave}
      />
    </Stage>
  );
}
