import type { CaptionTrack } from "@shared/model/play";

/** What a child may choose: the captions of all parts that are alike. */
export type CaptionChoice = Pick<CaptionTrack, "language" | "title" | "hearingImpaired">;

/** What a room likes, whatever the film. */
export type CaptionTaste = Pick<CaptionTrack, "language" | "hearingImpaired">;

export interface CaptionWishes {
  readonly on: boolean;
  readonly taste: CaptionTaste | null;
  /** BCP 47, of the kiosk. */
  readonly ownLanguage: string;
}

const isChoice = (choice: CaptionChoice) => (track: CaptionChoice) =>
  track.language === choice.language &&
  track.title === choice.title &&
  track.hearingImpaired === choice.hearingImpaired;

/** In the order of the tracks. Those of foreign words alone show by themselves and are no choice. */
export function listChoices(tracks: readonly CaptionTrack[]): CaptionChoice[] {
  const full = tracks.filter(({ forced }) => !forced);
  return full.filter((track, at) => full.findIndex(isChoice(track)) === at);
}

/** The choice that fits best; undefined where there is none. */
export function preferredChoice(
  tracks: readonly CaptionTrack[],
  { taste, ownLanguage }: Omit<CaptionWishes, "on">,
): CaptionChoice | undefined {
  const full = tracks.filter(({ forced }) => !forced);
  const liked = full.filter(({ language }) => taste !== null && language === taste.language);
  return (
    liked.find(({ hearingImpaired }) => hearingImpaired === taste?.hearingImpaired) ??
    liked[0] ??
    full.find(({ language }) => isSameLanguage(language, ownLanguage)) ??
    full.find((track) => track.default) ??
    full[0]
  );
}

/** What a press leads to: each choice once, then none. */
export function nextChoice(
  choices: readonly CaptionChoice[],
  current: CaptionChoice | undefined,
): CaptionChoice | undefined {
  return choices[current ? choices.findIndex(isChoice(current)) + 1 : 0];
}

/** The track to be shown over a part: the chosen one, and without one what a hearer needs to follow foreign words. */
export function trackOf(
  tracks: readonly CaptionTrack[],
  part: number,
  wishes: CaptionWishes,
): CaptionTrack | undefined {
  const choice = wishes.on ? preferredChoice(tracks, wishes) : undefined;
  const here = tracks.filter((track) => track.part === part);
  const chosen = choice && here.filter(({ forced }) => !forced).find(isChoice(choice));
  return chosen ?? forcedTrack(here, wishes.ownLanguage);
}

/** Of several in other languages none is better than a wrong one. */
function forcedTrack(tracks: readonly CaptionTrack[], ownLanguage: string): CaptionTrack | undefined {
  const forced = tracks.filter((track) => track.forced);
  return (
    forced.find(({ language }) => isSameLanguage(language, ownLanguage)) ??
    forced.find((track) => track.default) ??
    (forced.length === 1 ? forced[0] : undefined)
  );
}

function isSameLanguage(language: string | null, other: string): boolean {
  return language?.split("-")[0]?.toLowerCase() === other.split("-")[0]?.toLowerCase();
}
