import { cutReleaseWords } from "./release-words.policy";

/** Without groups, release words and separators; may become empty. */
export function cleanTitle(name: string): string {
  const { kept } = cutReleaseWords(withoutOuterGroups(spaceOut(withoutSites(name))));
  return trimSeparators(withoutOuterGroups(kept));
}

/** Cleaned where that leaves anything, else as it stands; never empty. */
export function readableTitle(name: string): string {
  return cleanTitle(name) || trimSeparators(spaceOut(name)) || visible(name).trim() || "?";
}

/** Underscores are spaces. Dots, too, where they outnumber the spaces; those of abbreviations (S.H.I.E.L.D.) stay. */
export function spaceOut(name: string): string {
  const spaced = visible(name).replaceAll("_", " ");
  const dots = spaced.match(/(?<=\S)\.(?=\S)/g)?.length ?? 0;
  const spaces = spaced.trim().match(/(?<![\s-]) +(?![\s-])/g)?.length ?? 0;
  return dots > spaces ? spaced.replace(/\./g, unlessAbbreviated) : spaced;
}

function unlessAbbreviated(dot: string, at: number, name: string): string {
  const before = isLoneLetter(name, at - 1);
  const after = isLoneLetter(name, at + 1);
  const beforeThat = isLoneLetter(name, at - 3);
  return before && (after || (beforeThat && !isWordCharacter(name[at + 1]))) ? dot : " ";
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

function isLoneLetter(name: string, at: number): boolean {
  const letter = name[at];
  if (letter === undefined || !/\p{L}/u.test(letter)) return false;
  const apart = (neighbour: string | undefined) => neighbour === undefined || /[.\s]/.test(neighbour);
  return apart(name[at - 1]) && apart(name[at + 1]);
}

/** `[Group] Title [1080p]`: brackets at both ends belong to whoever passed the file on, those between to the title. */
function withoutOuterGroups(name: string): string {
  let rest = name.trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = withoutLastGroup(rest.replace(/^(?:\[[^[\]]*\]|\{[^{}]*\})\s*(?=\S)/, "")).trim();
  }
  return rest;
}

const openings: Readonly<Record<string, string>> = { "]": "[", "}": "{", ")": "(" };

/** Round brackets are a title's own, unless nothing is in them. A name keeps its only group. */
function withoutLastGroup(name: string): string {
  const close = name.at(-1) ?? "";
  const open = name.lastIndexOf(openings[close] ?? "\0");
  const inside = name.slice(open + 1, -1);
  if (open < 1 || inside.includes(close) || (close === ")" && inside.trim() !== "")) return name;
  return name.slice(0, open).replace(/[\s-]{1,4}$/, "");
}

const site = String.raw`(?:www\.)?[a-z\d-]{1,63}\.(?:com|org|net|ws|to|tv|me|info|cc|io)`;
const siteBefore = new RegExp(`^\\s{0,4}${site}\\s{1,8}-\\s{1,8}`, "i");
const siteAfter = new RegExp(`\\s-\\s{1,4}${site}\\s{0,4}$`, "i");

function withoutSites(name: string): string {
  return name.replace(siteBefore, "").replace(siteAfter, "");
}

/** Control characters, and marks that turn the direction of reading around; joiners belong to letters and stay. */
const unprintable = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}]/gu;

const visible = (name: string): string => name.normalize("NFC").replace(unprintable, " ");

export function trimSeparators(name: string): string {
  const joined = name.replace(/[([]\s*[)\]]/g, " ").replace(/[ \t\u00a0]+/g, " ");
  const start = joined.search(/[^\s\-–—.,:~]/);
  if (start < 0) return "";
  let end = joined.length;
  while (end > start && /[\s\-–—,:([~]/.test(joined[end - 1] as string)) end -= 1;
  return joined.slice(start, end);
}
