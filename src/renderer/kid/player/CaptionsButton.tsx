import { useTranslation } from "react-i18next";
import { KidButton } from "../../ui/KidButton";
import { usePlayerTaste } from "./player.store";

export function CaptionsButton() {
  const { t } = useTranslation();
  const { captions, toggleCaptions } = usePlayerTaste();
  return (
    <>
      <KidButton
        round
        icon="captions"
        className={captions ? "" : "off"}
        pressed={captions}
        label={captions ? t("player.captionsOn") : t("player.captionsOff")}
        onPress={toggleCaptions}
      />
      <i className="gap" />
    </>
  );
}
