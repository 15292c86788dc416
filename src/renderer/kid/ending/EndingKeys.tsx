import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { go } from "../../app/routes";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { useZone } from "../../ui/focus/use-zone";
import { Icon } from "../../ui/icons/Icon";
import { SpotButton } from "../../ui/SpotButton";
import { speak } from "../../ui/speak";

interface Props {
  profileId: string;
  /** What the screen tells by pictures. */
  says: string;
  children?: ReactNode;
}

/** What can be pressed when the day is over: the story aloud, the door to the others, the parents' key. */
export function EndingKeys({ profileId, says, children }: Props) {
  const { t } = useTranslation();
  const { ref, focusKey, Zone } = useZone({ focusKey: "ending", first: "say-it" });
  useFirstFocus("say-it");
  return (
    <div ref={ref}>
      <Zone value={focusKey}>
        <SpotButton
          className="corner say-it"
          focusKey="say-it"
          label={t("sayIt")}
          says={says}
          onPress={() => speak(says)}
        >
          <Icon name="speak" />
        </SpotButton>
        <SpotButton
          className="corner to-doors"
          label={t("done.doors")}
          onPress={() => go({ screen: "picker" })}
        >
          <Icon name="door" />
        </SpotButton>
        {children}
        <SpotButton
          className="corner grown-ups"
          label={t("grownUps")}
          onPress={() => go({ screen: "unlock", from: { screen: "home", profileId } })}
        >
          <Icon name="key" />
        </SpotButton>
      </Zone>
    </div>
  );
}
