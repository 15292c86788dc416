import type { Place } from "./arranged";
import { cleanTitle, readableTitle } from "./clean-title.policy";
import { type EpisodeInName, readEpisode, type Surroundings, surround } from "./episode.policy";
import { type ExtraEnding, readExtraEnding, readSpacedEnding } from "./extras.policy";
import { isVideoName, stemOf } from "./file-kinds.policy";
import { readFilm, readTitle } from "./film.policy";
import { foldName } from "./fold-name.policy";
import { compareNaturally } from "./natural-order.policy";
import { groupParts } from "./parts.policy";
import { readProviderIds } from "./provider-ids.policy";
import type { Reading, ReadUnit, Unit } from "./reading";
import { isReleaseWord } from "./release-words.policy";
import { readLabel, shortLabel, splitLabel } from "./version-label.policy";
import { findYear } from "./year.policy";

export interface ExtraUnit extends Unit {
  readonly ending: ExtraEnding;
}

/** The videos of a directory with their parts brought together, in natural order; extras and programmes apart. */
export function listUnits(path: string, files: readonly string[]): { extras: ExtraUnit[]; units: Unit[] } {
  const videos = files.filter(isVideoName).toSorted(compareNaturally);
  const folder = foldName(path.slice(path.lastIndexOf("/") + 1));
  const isNamed = namesBeside(folder, videos);
  const extras: ExtraUnit[] = [];
  const programmes: string[] = [];
  for (const name of videos) {
    const stem = stemOf(name);
    const ending =
      readExtraEnding(stem) ?? (foldName(stem) === folder ? null : readSpacedEnding(stem, isNamed));
    if (ending) extras.push({ stem, files: [{ name, part: null }], ending });
    else programmes.push(name);
  }
  return { extras, units: groupParts(programmes) };
}

/** Whether a name is that of the directory or of a video in it, with or without the year. */
function namesBeside(folder: string, videos: readonly string[]): (base: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (base) => {
    names ??= new Set([folder, ...videos.map(stemOf)].flatMap(spellings));
    return names.has(foldName(base));
  };
}

const spellings = (name: string): string[] => [foldName(name), foldName(findYear(name)?.before ?? name)];

export function readUnits(place: Place, files: readonly string[]): ReadUnit[] {
  const { extras, units } = listUnits(place.path, files);
  const around = surround(
    place,
    units.map(({ stem }) => stem),
  );
  return [
    ...units.map((unit) => ({ ...unit, reading: readUnit(unit.stem, around) })),
    ...extras.map((unit) => ({ ...unit, reading: readExtra(unit.stem, place, unit.ending) })),
  ];
}

function readUnit(stem: string, around: Surroundings): Reading {
  if (around.place.kind === "extras") return readExtra(stem, around.place, null);
  const { ids, rest } = readProviderIds(stem);
  const episode = readEpisode(rest, around);
  return episode ? describeEpisode(episode, ids) : readFilm(stem, around.place);
}

const story = /^[a-d](?![\p{L}\d])/iu;

function describeEpisode(
  { numbers, airDate, show, rule }: EpisodeInName,
  providerIds: Reading["providerIds"],
): Reading {
  const letter = numbers.episode === null ? undefined : story.exec(numbers.after)?.[0];
  const { title, version } = splitTail(numbers.after.slice(letter?.length ?? 0));
  const { season, episode, episodeEnd } = numbers;
  return {
    kind: "episode",
    title: cleanTitle(title) || null,
    collection: show,
    ...{ season, episode, episodeEnd, airDate, version, providerIds, rule },
    story: letter?.toLowerCase() ?? null,
    year: null,
    extra: null,
    mayHaveVersions: episode !== null || airDate !== null,
  };
}

/** Behind the numbers come a title and what tells versions apart, or release words alone. */
function splitTail(after: string): { title: string; version: string | null } {
  const tail = after.replace(/^[\s._-]+/, "");
  return isReleaseWord(tail) ? { title: "", version: shortLabel(readLabel(tail)) } : splitLabel(after);
}

function readExtra(stem: string, place: Place, ending: ExtraEnding | null): Reading {
  const { title, year, providerIds } = readTitle(ending?.base || stem);
  return {
    kind: "extra",
    title: title || readableTitle(stem),
    collection: place.show,
    ...{ season: place.season, episode: null, episodeEnd: null, story: null, airDate: null, version: null },
    year,
    extra: ending?.extra ?? place.extra ?? "other",
    mayHaveVersions: false,
    providerIds,
    rule: ending ? "extra-ending" : "extras-folder",
  };
}
