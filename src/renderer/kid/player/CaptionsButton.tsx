import { useTranslation } from "react-i18next";
import { KidButton } from "../../ui/KidButton";
import { captionWords } from "./caption-words";
import type { CaptionControls } from "./use-captions";

/** Goes round through the languages of the film and off; with one of them it is simply on or off. */
export function CaptionsButton({ choices, choice, next }: CaptionControls) {
  const { t, i18n } = useTranslation();
  if (choices.length === 0) return null;
  const words = choice && captionWords(choice, i18n.language, t);
  const named = words !== undefined && choices.length > 1;
  const on = named ? t("player.captionsIn", { name: words }) : t("player.captionsOn");
  return (
    <>
      <KidButton
        round
        icon="captions"
        className={choice ? (named ? "captions named" : "captions") : "captions off"}
        pressed={choice !== undefined}
        label={choice ? on : t("player.captionsOff")}
        onPress={next}
      >
        {named ? <span className="tongue">{words}</span> : null}
      </KidButton>
      <i className="gap" />
    </>
  );
}
