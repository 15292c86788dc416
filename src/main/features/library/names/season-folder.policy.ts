import { beforeCut } from "./cut.policy";

export interface SeasonFolder {
  /** 0 for specials. */
  readonly season: number;
  /** What the name says of the show; may be empty. */
  readonly show: string;
}

/** "Season" in the languages whose libraries were met. */
const seasonWords = [
  ..."season seasons series serie série seizoen staffel saison sæson säsong seasong sesong sesongen".split(
    " ",
  ),
  ..."temporada stagione stagioni kausi sezon sezona sezóna sezonul sezonas seria évad evad hooaeg musim".split(
    " ",
  ),
  ..."sæsón сезон сезона σεζόν κύκλος עונה موسم الموسم 시즌 シーズン".split(" "),
].join("|");

const wordThenNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${seasonWords})[\s._-]{0,3}(\d{1,4})(?![\p{L}\d]|[\s._-]?e\d|x\d)`,
  "giu",
);
const numberThenWord = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\d{1,2})(?:\.|st|nd|rd|th|ª|º|e|er|ère|de|a)?[\s._-]{0,3}(?:${seasonWords})(?![\p{L}\d])(?!\s*\d)`,
  "iu",
);
const counted = /^第\s*(\d{1,3})\s*(?:季|期|シーズン)$/u;
const letter = /(?<![a-z\d])s(\d{1,4})(?![a-z\d]|[\s._-]?e\d)/i;
const specials =
  /^(?:specials?|season specials|especiales|especiais|speciali|sonderfolgen|extras? och specials|спецвыпуски)$/iu;
const episodeBefore = /(?<![\p{L}\d])(?:episode|ep|folge|e)[\s._-]?\d/iu;

/** `Season 2`, `3. Staffel`, `S01`, `Show - Season 2 (2020)`, `The.Show.S01.1080p`, `Specials`. */
export function readSeasonFolder(name: string): SeasonFolder | null {
  const plain = name.normalize("NFC").trim();
  if (specials.test(plain)) return { season: 0, show: "" };
  const word = [...plain.matchAll(wordThenNumber)].at(-1);
  const match = word ?? numberThenWord.exec(plain) ?? counted.exec(plain) ?? letter.exec(plain);
  if (!match) return null;
  const show = beforeCut(plain, match.index).replace(/^\[(?=[^\]]*$)/, "");
  return episodeBefore.test(show) ? null : { season: Number(match[1]), show };
}

/** `2`: a season where it lies in a show's folder. */
export const readBareSeason = (name: string): number | null =>
  /^\d{1,2}$/.test(name.trim()) ? Number(name.trim()) : null;
