import { accents } from "@shared/model/profile";

export const patterns = ["dots", "stripes", "waves", "peaks", "check", "scales", "plus", "diamonds"] as const;
export type Pattern = (typeof patterns)[number];

/** FNV-1a over the code units: never to be changed, or every drawn picture changes with it. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place++) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}

/** Pattern, colour and letter of a name that has no picture; the same for ever. */
export function drawnLook(name: string) {
  const hash = hashOf(name.trim().toLowerCase());
  // The low bits of FNV-1a alone repeat for names that differ only in their end.
  const mixed = (hash ^ (hash >>> 15)) >>> 0;
  const pattern = patterns[mixed % patterns.length] ?? patterns[0];
  const colour = accents[(mixed >>> 9) % accents.length] ?? accents[0];
  return { pattern, colour, letter: firstLetter(name) };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What a reader takes for one letter, with all that is written on it; else the first picture in the name. */
function firstLetter(name: string): string {
  const graphemes = Array.from(segmenter.segment(name.normalize("NFC")), ({ segment }) => segment);
  const letter = graphemes.find((grapheme) => /^[\p{L}\p{N}]/u.test(grapheme));
  if (letter !== undefined) return inCapitals(letter);
  return graphemes.find((grapheme) => /\p{Extended_Pictographic}|\p{RI}/u.test(grapheme)) ?? "★";
}

/** The same in every language; not where one letter becomes two. */
function inCapitals(letter: string): string {
  const capitals = letter.toUpperCase().normalize("NFC");
  return [...segmenter.segment(capitals)].length === 1 ? capitals : letter;
}
