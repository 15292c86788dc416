import { useTranslation } from "react-i18next";
import { KidButton } from "../../ui/KidButton";
import { captionWords, tongueWords } from "./caption-words";
import type { CaptionControls } from "./use-captions";

/** Goes round through the languages of the film and off; with one of them it is simply on or off. */
export function CaptionsButton({ choices, choice, next }: CaptionControls) {
  const { t, i18n } = useTranslation();
  if (choices.length === 0) return null;
  const named = choice !== undefined && choices.length > 1;
  const on = named
    ? t("player.captionsIn", { name: captionWords(choice, i18n.language, t) })
    : t("player.captionsOn");
  return (
    <>
      <KidButton
        round
        icon="captions"
        className={named ? "named" : choice ? "" : "off"}
        pressed={choice !== undefined}
        label={choice ? on : t("player.captionsOff")}
        onPress={next}
      >
        {named ? <span className="tongue">{tongueWords(choice, i18n.language, t)}</span> : null}
      </KidButton>
      <i className="gap" />
    </>
  );
}
