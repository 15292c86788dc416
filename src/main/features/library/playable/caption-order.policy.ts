import type { PlayableCaption } from "./playable";

type Ranked = Pick<PlayableCaption, "forced" | "default" | "hearingImpaired">;

/** Captions of everything that is said first, then those of foreign words alone, then those that tell of sounds, too. */
export function orderCaptions<Caption extends Ranked>(captions: readonly Caption[]): Caption[] {
  return captions.toSorted((a, b) => kindRank(a) - kindRank(b) || Number(b.default) - Number(a.default));
}

function kindRank({ forced, hearingImpaired }: Ranked): number {
  if (forced) return 1;
  return hearingImpaired ? 2 : 0;
}
