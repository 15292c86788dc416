import { useTranslation } from "react-i18next";
import { go } from "../../app/routes";
import allDone from "../../ui/art/alldone.svg";
import { Backdrop } from "../../ui/Backdrop";
import { useBack } from "../../ui/focus/use-back";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useZone } from "../../ui/focus/use-zone";
import { Icon } from "../../ui/icons/Icon";
import { SpotButton } from "../../ui/SpotButton";
import { Stage } from "../../ui/Stage";
import { speak } from "../../ui/speak";
import { useProfile } from "../use-profile";
import { useStartPlaceholder } from "../use-start-placeholder";
import { SleepingFriend } from "./SleepingFriend";
import { StoryStrip } from "./StoryStrip";
import "./ending.css";

const toPicker = () => go({ screen: "picker" });

/** The curtain is closed on a sleeping friend, and a picture says when it opens again. */
export function AllDone({ profileId }: { profileId: string }) {
  const { t } = useTranslation();
  const profile = useProfile(profileId);
  const tickets = profile?.standing.ticketsTotal ?? 0;
  const playLittle = useStartPlaceholder(profileId);
  const { ref, focusKey, Zone } = useZone({ focusKey: "all-done", first: "say-it" });
  useFirstFocus("say-it");
  useBack(toPicker);
  const story = tickets > 0 ? t("done.story", { count: tickets }) : t("done.morning");
  const unlock = () => go({ screen: "unlock", from: { screen: "all-done", profileId } });
  return (
    <Stage phase="night" accent={profile?.accent} whole className="all-done">
      <Backdrop src={allDone} />
      <SleepingFriend animal={profile?.avatar ?? "fox"} />
      <h1>{t("done.title")}</h1>
      <StoryStrip tickets={tickets} label={story} />
      <div ref={ref}>
        <Zone value={focusKey}>
          <SpotButton
            className="corner say-it"
            focusKey="say-it"
            label={t("sayIt")}
            onPress={() => speak(`${t("done.title")}. ${story}.`)}
          >
            <Icon name="speak" />
          </SpotButton>
          <SpotButton className="corner to-doors" label={t("done.doors")} onPress={toPicker}>
            <Icon name="door" />
          </SpotButton>
          <SpotButton className="corner little" label={t("done.little")} onPress={playLittle}>
            <Icon name="film" />
          </SpotButton>
          <SpotButton className="corner grown-ups" label={t("grownUps")} onPress={unlock}>
            <Icon name="key" />
          </SpotButton>
        </Zone>
      </div>
    </Stage>
  );
}
