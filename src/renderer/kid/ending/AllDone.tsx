import type { Rule } from "@shared/model/limits";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import allDone from "../../ui/art/alldone.svg";
import { Backdrop } from "../../ui/Backdrop";
import { Icon } from "../../ui/icons/Icon";
import { SpotButton } from "../../ui/SpotButton";
import { Stage } from "../../ui/Stage";
import { useProfile } from "../use-profile";
import { useStartPlaceholder } from "../use-start-placeholder";
import { EndingKeys } from "./EndingKeys";
import type { Story } from "./ending.policy";
import { SleepingFriend } from "./SleepingFriend";
import { StoryStrip } from "./StoryStrip";
import { useStoryWords } from "./use-story-words";
import "./ending.css";

interface Props {
  profileId: string;
  story: Story;
  rule: Rule | null;
  /** It opens again on this same day. */
  resting: boolean;
}

/** The curtain is closed on a sleeping friend, and a picture says when it opens again. */
export function AllDone({ profileId, story, rule, resting }: Props) {
  const { t } = useTranslation();
  const profile = useProfile(profileId);
  const playLittle = useStartPlaceholder(profileId);
  const words = useStoryWords(story);
  const animal = profile?.avatar ?? "fox";
  const title = titleOf(rule, resting, t);
  return (
    <Stage phase="night" accent={profile?.accent} whole className="all-done">
      <div className="curtain">
        <Backdrop src={allDone} />
        <SleepingFriend animal={animal} />
      </div>
      <h1>{title}</h1>
      <StoryStrip story={story} animal={animal} label={words} />
      <EndingKeys profileId={profileId} says={`${title}. ${words}.`}>
        {rule === "paused" || rule === "outside-hours" ? null : (
          <SpotButton className="corner little" label={t("done.little")} onPress={playLittle}>
            <Icon name="film" />
          </SpotButton>
        )}
      </EndingKeys>
    </Stage>
  );
}

function titleOf(rule: Rule | null, resting: boolean, t: TFunction<"kid">): string {
  if (!resting) return t("done.title");
  return rule === "break" ? t("rest.break") : t("rest.title");
}
