import { stemOf } from "./file-kinds.policy";
import { compareNaturally } from "./natural-order.policy";
import type { Unit } from "./reading";

interface Part {
  readonly name: string;
  readonly word: string;
  readonly number: number;
  /** The name before and behind, without the separators between. */
  readonly before: string;
  readonly behind: string;
  /** The same for all parts of one video. */
  readonly key: string;
}

const partWord =
  /[\s._-]{0,4}(?<![\p{L}\d])[([]?(cd|dvd|part|pt|dis[ck])[\s._-]{0,2}(\d{1,3}|[a-d])(?![\p{L}\d])[)\]]?/giu;

/** Brings the parts of one video together: the same name but for `cd1`, `part 2`, `pt.b` …, at least two of them. */
export function groupParts(names: readonly string[]): Unit[] {
  const parts = names.map((name) => ({ name, part: readPart(name) }));
  const counted = Map.groupBy(parts, ({ name, part }) => part?.key ?? name);
  const units: Unit[] = [];
  for (const group of counted.values()) {
    const members = group.map(({ part }) => part).filter((part) => part !== null);
    const numbers = new Set(members.map(({ number }) => number));
    if (members.length > 1 && numbers.size === members.length) units.push(joined(members));
    else units.push(...group.map(({ name, part }) => alone(name, part)));
  }
  return units;
}

function joined(members: readonly Part[]): Unit {
  const sorted = members.toSorted((a, b) => a.number - b.number || compareNaturally(a.name, b.name));
  const first = sorted[0] as Part;
  const zeroth = first.number === 0 ? 1 : 0; // parts count from 1, whatever their names do
  return {
    stem: `${first.before}${first.behind}`,
    files: sorted.map(({ name, number }) => ({ name, part: number + zeroth })),
  };
}

/** One disc of several is still a part; a lone "Part 2" may be a title's own. */
function alone(name: string, part: Part | null): Unit {
  const stem = stemOf(name);
  const isPart = part !== null && (!/^p/.test(part.word) || /\(\d{4}\)/.test(part.before));
  return isPart
    ? { stem: `${part.before}${part.behind}`, files: [{ name, part: part.number || 1 }] }
    : { stem, files: [{ name, part: null }] };
}

function readPart(name: string): Part | null {
  const stem = stemOf(name);
  const match = [...stem.matchAll(partWord)].at(-1);
  const before = stem.slice(0, match?.index);
  if (!match || !/[\p{L}\p{N}]/u.test(before)) return null;
  const word = (match[1] as string).toLowerCase();
  const letterOrNumber = (match[2] as string).toLowerCase();
  const isLetter = /[a-d]/.test(letterOrNumber);
  const behind = stem.slice(match.index + match[0].length);
  const key = [before, behind, word, isLetter, name.slice(stem.length)].join("\0").toLowerCase();
  const number = isLetter ? letterOrNumber.charCodeAt(0) - 96 : Number(letterOrNumber);
  return { name, word, number, before, behind, key };
}
