import type { CaptionTrack, OpenPlay } from "@shared/model/play";
import { useTranslation } from "react-i18next";
import {
  type CaptionChoice,
  listChoices,
  nextChoice,
  preferredChoice,
  trackOf,
} from "./caption-choice.policy";
import { usePlayerTaste } from "./player.store";

export interface CaptionControls {
  readonly choices: readonly CaptionChoice[];
  /** Undefined where captions are off, or there are none. */
  readonly choice: CaptionChoice | undefined;
  /** Over the part that is shown. */
  readonly track: CaptionTrack | undefined;
  readonly next: () => void;
}

/** Which captions a film has, and which of them this room wants to see. */
export function useCaptions({ captions }: OpenPlay, part: number): CaptionControls {
  const { i18n } = useTranslation();
  const { captions: on, captionTaste: taste, setCaptions } = usePlayerTaste();
  const wishes = { on, taste, ownLanguage: i18n.language };
  const choices = listChoices(captions);
  const choice = on ? preferredChoice(captions, wishes) : undefined;
  return {
    choices,
    choice,
    track: trackOf(captions, part, wishes),
    next: () => setCaptions(nextChoice(choices, choice) ?? null),
  };
}
