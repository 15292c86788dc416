import { readLanguage } from "./language.policy";

export interface CaptionWords {
  /** BCP 47. */
  readonly language: string | null;
  /** What is neither a language nor a flag. */
  readonly title: string | null;
  readonly forced: boolean;
  readonly default: boolean;
  readonly hearingImpaired: boolean;
}

type Flag = "forced" | "default" | "hearingImpaired";

const flags: ReadonlyMap<string, Flag> = new Map([
  ["forced", "forced"],
  ["foreign", "forced"],
  ["default", "default"],
  ["sdh", "hearingImpaired"],
  ["cc", "hearingImpaired"],
]);

/** The words between a video's name and the extension, in any order. `hi` beside a language is a flag, alone it is Hindi. */
export function readCaptionWords(words: readonly string[]): CaptionWords {
  const found = { forced: false, default: false, hearingImpaired: false };
  const title: string[] = [];
  let language: string | null = null;
  let languageIsHi = false;
  for (const word of words.toReversed().filter((each) => each !== "")) {
    const flag = flags.get(word.toLowerCase());
    const isHi = word.toLowerCase() === "hi";
    const read = flag ? null : readLanguage(word);
    if (flag) found[flag] = true;
    else if (isHi && language !== null) found.hearingImpaired = true;
    else if (read !== null && (language === null || languageIsHi)) {
      found.hearingImpaired ||= languageIsHi;
      [language, languageIsHi] = [read, isHi];
    } else title.unshift(word);
  }
  return { ...found, language, title: title.join(".") || null };
}

/** How many of the last words of a name are languages and flags, for a caption whose video is not known. */
export function splitCaptionWords(stem: string): { video: string; words: string[] } {
  const words = stem.split(".");
  let from = words.length;
  while (from > 1 && isCaptionWord(words[from - 1] as string)) from -= 1;
  return { video: words.slice(0, from).join("."), words: words.slice(from) };
}

const isCaptionWord = (word: string): boolean => flags.has(word.toLowerCase()) || readLanguage(word) !== null;
