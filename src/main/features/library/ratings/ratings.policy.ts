import type { RatingSystem } from "@shared/model/library";
import { ratingSystems } from "./rating-tables.policy";

export { ratingSystems };

const oldestAge = 21;

/** More is no certificate any more. */
const longestCharacters = 500;

/**
 * The age that a certificate stands for, in years; null where it says none. Of several ("US:PG-13 / DE:FSK 12") the
 * first that can be read counts: whoever wrote the file put the family's own country first, and the strictest of many
 * countries would shut children out of nearly everything.
 */
export function ageOf(certificate: string): number | null {
  for (const rating of splitRatings(certificate.slice(0, longestCharacters))) {
    const age = ageOfRating(rating);
    if (age !== null) return age;
  }
  return null;
}

/** A slash alone may belong to a mark, as in "M/12". */
function splitRatings(certificate: string): string[] {
  return certificate.normalize("NFKC").split(/\s+\/\s+|\/(?=\p{L}+\s*:)|[|;,\n]/u);
}

function ageOfRating(text: string): number | null {
  const { systems, rest } = findSystems(text.trim().replace(/^(rated|rating|certificate)\b[\s:]*/i, ""));
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return ageOfMark(words, systems) ?? ageOfNumber(words);
}

/** The longest beginning that is a mark; not where a number follows that belongs to it: "PG-15" is no PG. */
function ageOfMark(words: readonly string[], systems: readonly RatingSystem[]): number | null {
  for (let count = Math.min(words.length, 5); count > 0; count--) {
    if (/^\d{1,2}(?!\d)/.test(words[count] ?? "")) continue;
    const key = keyOf(words.slice(0, count).join(""));
    const age = ageIn(systems, key) ?? ageIn(american, key) ?? ageIn(ratingSystems, key);
    if (age !== null) return age;
  }
  return null;
}

/** "FSK ab 12 freigegeben", "Interdit aux moins de 12 ans": whatever stands around it, the number is the age. */
function ageOfNumber(words: readonly string[]): number | null {
  const numbers = words.flatMap((word) => word.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []).map(Number);
  const ages = numbers.filter((number) => number <= oldestAge);
  return ages.length > 0 ? Math.max(...ages) : null;
}

/**
 * A mark that names no country is American where Americans have it, as most files without a country are; else it
 * stands for the oldest age that it has anywhere.
 */
const american = ratingSystems.filter(({ country }) => country === "US");

const marksOf = new Map(
  ratingSystems.map((system) => [system, new Map(system.marks.map(({ mark, age }) => [keyOf(mark), age]))]),
);

function ageIn(systems: readonly RatingSystem[], key: string): number | null {
  const ages = systems.flatMap((system) => marksOf.get(system)?.get(key) ?? []);
  return ages.length > 0 ? Math.max(...ages) : null;
}

/** "DE:FSK 12", "de/FSK-12", "Germany: 12", "MPAA PG-13": the systems that are named first, and what follows. */
function findSystems(text: string): { systems: readonly RatingSystem[]; rest: string } {
  const [, place = "", rest = ""] = /^([^:/\-\s]+(?: [^:/\-\s]+){0,2})\s*[:/-]\s*(.*)$/s.exec(text) ?? [];
  const country = countryOf.get(keyOf(place));
  if (country !== undefined) return { systems: ratingSystems.filter((one) => one.country === country), rest };
  const [, name = "", after = ""] = /^(\p{L}+)[\s:-]+(.*)$/su.exec(text) ?? [];
  const named = systemsOf.get(keyOf(name)) ?? [];
  return named.length > 0 ? { systems: named, rest: after } : { systems: [], rest: text };
}

/** Countries by code and by name in the languages of the app. */
const countryOf = new Map<string, string>([
  ["uk", "GB"],
  ["usa", "US"],
]);
for (const { country } of ratingSystems) {
  if (country === null) continue;
  countryOf.set(keyOf(country), country);
  for (const language of ["en", "de", "fr", "es"])
    countryOf.set(keyOf(new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country), country);
}

const systemsOf = new Map<string, readonly RatingSystem[]>(
  ratingSystems
    .flatMap(({ name }) => name.split(", "))
    .map((name) => [keyOf(name), ratingSystems.filter((system) => system.name.split(", ").includes(name))]),
);
systemsOf.set("mpaa", systemsOf.get("mpa") ?? []);

/** Case, accents, spaces and signs do not tell marks apart. */
function keyOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
