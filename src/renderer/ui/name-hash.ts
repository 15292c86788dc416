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

function firstLetter(name: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(name)?.[0];
  return letter?.toLocaleUpperCase() ?? "★";
}
