import { beforeCut } from "./cut.policy";

export interface YearInName {
  /** Before the year. */
  readonly before: string;
  readonly year: number;
  readonly inBrackets: boolean;
  readonly after: string;
}

const bracketed = /[([{]\s*((?:19|20)\d{2})(?:\s*[-–]\s*(?:(?:19|20)\d{2})?)?\s*[)\]}]/g;
const bare = /(?<=[\s._,-])((?:19\d|20[0-3])\d)(?=$|[\s._)\],-])/g;

/**
 * `Title (2009)`, else `Title.2009.1080p`. The first year in brackets counts, else the last bare one, for a title may hold a
 * number like that itself ("2001: A Space Odyssey", "Blade Runner 2049"). Nothing where no title comes before it.
 */
export function findYear(name: string): YearInName | null {
  for (const match of name.matchAll(bracketed)) {
    const found = around(name, match, true);
    if (found) return found;
  }
  const last = [...name.matchAll(bare)].filter((match) => !isOfADate(name, match.index)).at(-1);
  return last ? around(name, last, false) : null;
}

function around(name: string, match: RegExpExecArray, inBrackets: boolean): YearInName | null {
  const before = beforeCut(name, match.index);
  if (!/[\p{L}\p{N}]/u.test(before)) return null;
  return { before, year: Number(match[1]), inBrackets, after: name.slice(match.index + match[0].length) };
}

const isOfADate = (name: string, at: number): boolean =>
  /^\d{4}[\s._-]\d{2}[\s._-]\d{2}(?!\d)/.test(name.slice(at, at + 11)) ||
  /\d{2}[\s._-]\d{2}[\s._-]$/.test(name.slice(0, at));
