import { spaceOut, trimSeparators } from "./clean-title.policy";
import { foldName } from "./fold-name.policy";
import { compareNaturally } from "./natural-order.policy";
import type { Reading, ReadUnit } from "./reading";

/** Brings versions of one programme together; the one without a label first, then the larger pictures. */
export function groupVersions(units: readonly ReadUnit[]): ReadUnit[][] {
  const groups: ReadUnit[][] = [];
  const alike = Map.groupBy(units, (unit) => sameProgramme(unit.reading) ?? unit);
  for (const group of alike.values()) {
    groups.push(...byTitle(group).map((versions) => versions.toSorted(compareVersions)));
  }
  return tellApart(groups);
}

/** Films that are no versions of each other and share title and year keep the whole name, but for the shortest. */
function tellApart(groups: readonly ReadUnit[][]): ReadUnit[][] {
  const films = groups.filter(([first]) => first?.reading.kind === "film");
  const alike = Map.groupBy(
    films,
    ([first]) => `${foldName(first?.reading.title ?? "")}\0${first?.reading.year}`,
  );
  const longer = new Set([...alike.values()].flatMap((same) => same.toSorted(byLength).slice(1)));
  return groups.map((group) => (longer.has(group) ? group.map(withWholeName) : group));
}

const byLength = ([one]: readonly ReadUnit[], [other]: readonly ReadUnit[]): number =>
  (one?.stem.length ?? 0) - (other?.stem.length ?? 0);

function withWholeName(unit: ReadUnit): ReadUnit {
  return { ...unit, reading: { ...unit.reading, title: trimSeparators(spaceOut(unit.stem)) || unit.stem } };
}

function sameProgramme(reading: Reading): string | null {
  if (!reading.mayHaveVersions) return null;
  const { kind, collection, season, episode, episodeEnd, story, airDate, year, title } = reading;
  const name = kind === "film" ? foldName(title ?? "") || title : collection?.key;
  return [kind, name, season, episode, episodeEnd, story, airDate, year].join("\0");
}

/** Two titles under one number are two programmes; a file without a title belongs to the only one. */
function byTitle(group: readonly ReadUnit[]): ReadUnit[][] {
  const titled = Map.groupBy(group, ({ reading }) => foldName(reading.title ?? ""));
  const untitled = titled.get("") ?? [];
  titled.delete("");
  if (titled.size === 1) return [[...untitled, ...[...titled.values()].flat()]];
  return [untitled, ...titled.values()].filter((versions) => versions.length > 0);
}

function compareVersions(one: ReadUnit, other: ReadUnit): number {
  const [a, b] = [one.reading.version, other.reading.version];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null) || byName(one, other);
  return lines(b) - lines(a) || compareNaturally(a, b) || byName(one, other);
}

const byName = (one: ReadUnit, other: ReadUnit): number => compareNaturally(one.stem, other.stem);

function lines(version: string): number {
  const match = /(\d{3,4})[pi]\b|\b([48])k\b|\buhd\b/i.exec(version);
  if (!match) return 0;
  return match[1] === undefined ? Number(match[2] ?? 4) * 540 : Number(match[1]);
}
