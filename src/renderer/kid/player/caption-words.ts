import type { TFunction } from "i18next";
import type { CaptionChoice } from "./caption-choice.policy";

/** What captions are called, in the reader's language: "German", "German, with sounds". */
export function captionWords(choice: CaptionChoice, reader: string, t: TFunction): string {
  const language = choice.language === null ? undefined : languageName(choice.language, reader);
  const name = language ?? choice.title ?? t("player.captions");
  return choice.hearingImpaired ? t("player.captionsWithSounds", { name }) : name;
}

/** The language alone, as short as fits under an icon. */
export function tongueWords(choice: CaptionChoice, reader: string, t: TFunction): string {
  const [primary = null] = choice.language?.split("-") ?? [];
  return captionWords({ ...choice, language: primary, hearingImpaired: false }, reader, t);
}

function languageName(language: string, reader: string): string | undefined {
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(language);
  } catch {
    return undefined; // what a file calls its language may be no language at all
  }
}
