import type { Place } from "./arranged";
import { cleanTitle, readableTitle } from "./clean-title.policy";
import { type EpisodeInName, readEpisode, type Surroundings, surround } from "./episode.policy";
import { readExtraEnding } from "./extras.policy";
import { isVideoName, stemOf } from "./file-kinds.policy";
import { readFilm, readTitle } from "./film.policy";
import { compareNaturally } from "./natural-order.policy";
import { groupParts } from "./parts.policy";
import { readProviderIds } from "./provider-ids.policy";
import type { Reading, ReadUnit, Unit } from "./reading";
import { splitLabel } from "./version-label.policy";

/** The videos of a directory with their parts brought together, in natural order; extras and programmes apart. */
export function listUnits(files: readonly string[]): { extras: Unit[]; units: Unit[] } {
  const videos = files.filter(isVideoName).toSorted(compareNaturally);
  const isExtra = (name: string) => readExtraEnding(stemOf(name)) !== null;
  const extras = videos
    .filter(isExtra)
    .map((name) => ({ stem: stemOf(name), files: [{ name, part: null }] }));
  return { extras, units: groupParts(videos.filter((name) => !isExtra(name))) };
}

export function readUnits(place: Place, files: readonly string[]): ReadUnit[] {
  const { extras, units } = listUnits(files);
  const around = surround(
    place,
    units.map(({ stem }) => stem),
  );
  const read = (unit: Unit): ReadUnit => ({ ...unit, reading: readUnit(unit.stem, around) });
  return [...units.map(read), ...extras.map((unit) => ({ ...unit, reading: readExtra(unit.stem, place) }))];
}

function readUnit(stem: string, around: Surroundings): Reading {
  if (around.place.kind === "extras") return readExtra(stem, around.place);
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
  const { title, version } = splitLabel(numbers.after.slice(letter?.length ?? 0));
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

function readExtra(stem: string, place: Place): Reading {
  const ending = readExtraEnding(stem);
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
