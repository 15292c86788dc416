import { useTranslation } from "react-i18next";
import { Avatar } from "../../ui/Avatar";
import bedtime from "../../ui/art/bedtime.svg";
import blanket from "../../ui/art/bedtime-blanket.svg";
import { Backdrop } from "../../ui/Backdrop";
import { Stage } from "../../ui/Stage";
import { useProfile } from "../use-profile";
import { EndingKeys } from "./EndingKeys";
import type { Story } from "./ending.policy";
import { NightLight } from "./NightLight";
import { StoryStrip } from "./StoryStrip";
import { useStoryWords } from "./use-story-words";
import "./ending.css";
import "./bedtime.css";

/** The child's animal is in bed, and the room goes dark. */
export function Bedtime({ profileId, story }: { profileId: string; story: Story }) {
  const { t } = useTranslation();
  const profile = useProfile(profileId);
  const words = useStoryWords(story);
  const title = t("bedtime.title", { name: profile?.name ?? "" });
  return (
    <Stage phase="night" accent={profile?.accent} whole className="bedtime">
      <Backdrop src={bedtime} />
      <span className="sleeper">
        <Avatar animal={profile?.avatar ?? "fox"} sleeping />
      </span>
      <Backdrop src={blanket} />
      <h1>{title}</h1>
      <StoryStrip story={story} animal={profile?.avatar ?? "fox"} label={words} brief />
      <EndingKeys profileId={profileId} says={`${title}. ${words}.`} />
      <NightLight />
    </Stage>
  );
}
