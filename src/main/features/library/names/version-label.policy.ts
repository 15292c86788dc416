import { trimSeparators } from "./clean-title.policy";
import { readLanguage } from "./language.policy";
import { isReleaseWord } from "./release-words.policy";

const edition =
  /\b(?:cut|edition|version|release|extended|uncut|unrated|uncensored|censored|aired|theatrical|remaster(?:ed)?|restored|imax|open matte|criterion|colou?rized|colou?r|b&w|black and white|dub(?:bed)?|sub(?:bed)?|bitrate|quality|hq|sd|hd|anime4k|upscaled?)\b/i;
const numberedVersion = /^version ?\w{1,2}$/i;

/** What tells versions of one film apart: `1080p`, `Director's Cut`, `Version 2`, `German`. */
export function isVersionLabel(label: string): boolean {
  const plain = label.trim();
  return (
    isReleaseWord(plain) ||
    edition.test(plain) ||
    numberedVersion.test(plain) ||
    (plain.length > 3 && readLanguage(plain) !== null)
  );
}

/** ` - [Director's Cut]` → `Director's Cut`; null where nothing is left, or where a bracket stays open. */
export function readLabel(behind: string): string | null {
  if (hasOpenBracket(behind)) return null;
  const label = trimSeparators(behind.replace(/[[\](){}]/g, " ").replace(/^[\s._]+/, ""));
  return label || null;
}

export function hasOpenBracket(text: string): boolean {
  return (text.match(/[[({]/g)?.length ?? 0) !== (text.match(/[\])}]/g)?.length ?? 0);
}

/** A label set off from a name: ` - x`, `[x]`, `-x`, `_x`, `.x`; not ` x`, which may be more of the title. */
export const isSetOff = (behind: string): boolean => /^\s*[-–._[(]/.test(behind);

/** `Title - 1080p` → `Title` and `1080p`, where the last piece is a label that is known as such. */
export function splitLabel(name: string): { title: string; version: string | null } {
  const at = Math.max(name.lastIndexOf(" - "), /-[\w.]+$/.exec(name)?.index ?? -1);
  const label = at < 0 ? null : readLabel(name.slice(at));
  if (label !== null && isVersionLabel(label)) return { title: name.slice(0, at), version: label };
  const bracket = /\s{0,4}\[[^[\]]*\]\s{0,4}$/.exec(name.slice(-256));
  const inBrackets = bracket && readLabel(bracket[0]);
  return bracket && inBrackets && isVersionLabel(inBrackets)
    ? { title: name.slice(0, name.length - bracket[0].length), version: inBrackets }
    : { title: name, version: null };
}

/** Of a release's tail only the picture's size tells a parent anything. */
export function shortLabel(label: string | null): string | null {
  if (label === null || label.length <= 32) return label;
  return /\b(?:\d{3,4}[pi]|4k|8k)\b/i.exec(label)?.[0] ?? label;
}
