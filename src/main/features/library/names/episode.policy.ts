import type { CollectionDescription } from "../description";
import type { Place } from "./arranged";
import { isCameraName } from "./camera-name.policy";
import { cleanTitle } from "./clean-title.policy";
import { findDate } from "./date.policy";
import { foldName, speakOfOne } from "./fold-name.policy";
import { isFilmSeries, isGeneralFolder } from "./general-folder.policy";
import {
  findCompact,
  findDashed,
  findEpisodeWord,
  findLeading,
  findLeadingLoosely,
  findPartWord,
  findSeasonDash,
  findTrailing,
} from "./lone-numbers.policy";
import type { NumbersInName } from "./numbers";
import type { ReadingRule } from "./reading";
import { findSeasonEpisode } from "./season-episode.policy";
import { describeShow } from "./show.policy";
import { findYear } from "./year.policy";

export interface EpisodeInName {
  readonly numbers: NumbersInName;
  readonly airDate: string | null;
  readonly show: CollectionDescription | null;
  readonly rule: ReadingRule;
}

/** What a directory lends to the names in it. */
export interface Surroundings {
  readonly place: Place;
  /** Its own name, where that may be a show's; null for a library folder, "Movies", "2019". */
  readonly folder: string | null;
  /** Its files name several things by date, so that these are no episodes of one show. */
  readonly mixedDates: boolean;
}

export function surround(place: Place, stems: readonly string[]): Surroundings {
  const folder = showFolderName(place.path);
  const dated = stems.map((stem) => findDate(stem)).filter((found) => found !== null);
  const names = new Set(dated.map(({ before }) => foldName(before)));
  return { place, folder, mixedDates: names.size > 1 };
}

/** The name of a directory without an episode's numbers; null for what names no show. */
function showFolderName(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path === "" || isGeneralFolder(name) || isFilmSeries(name) || /^\d+$/.test(name.trim())) return null;
  return findSeasonEpisode(name)?.before ?? name;
}

/** Reads an episode by everything that may say one, in the order of trust; null for a film or a clip. */
export function readEpisode(stem: string, around: Surroundings): EpisodeInName | null {
  const sure = findSeasonEpisode(stem);
  if (sure) return episode(sure, around, "season-episode");
  if (isCameraName(stem)) return null;
  const dated = readDated(stem, around);
  if (dated) return dated;
  const { place } = around;
  if (place.season !== null) return readInSeason(stem, around, place.season);
  return place.show ? readInShow(stem, around) : readLoose(stem, around);
}

function readDated(stem: string, around: Surroundings): EpisodeInName | null {
  const found = findDate(stem);
  const { show } = around.place;
  if (!found || (!show && (cleanTitle(found.before) === "" || around.mixedDates))) return null;
  const { before, after, date } = found;
  const title = after.replace(/^[_\d]+/, "");
  const numbers = { season: null, episode: null, episodeEnd: null, whole: date, before, after: title };
  return { ...episode(numbers, around, "date"), airDate: date };
}

function readInSeason(stem: string, around: Surroundings, season: number): EpisodeInName {
  const found =
    findEpisodeWord(stem) ??
    findLeading(stem) ??
    findLeadingLoosely(stem) ??
    findDashed(stem) ??
    findTrailing(stem);
  const none = { season, episode: null, episodeEnd: null, whole: "", before: "", after: stem };
  return episode({ ...(found ?? none), season }, around, "season-folder");
}

/** In the folder of a show, beside its seasons or without any. */
function readInShow(stem: string, around: Surroundings): EpisodeInName | null {
  const marked = findEpisodeWord(stem);
  if (marked) return episode({ ...marked, season: 1 }, around, "episode-number");
  const found =
    findSeasonDash(stem) ??
    findLeading(stem) ??
    findDashed(stem) ??
    findTrailing(stem) ??
    findLeadingLoosely(stem);
  if (found && !findYear(stem)) return episode(found, around, "show-folder");
  return null;
}

/** Where nothing but the name itself, and at most that of its folder, tells of a show. */
function readLoose(stem: string, around: Surroundings): EpisodeInName | null {
  const { folder } = around;
  if (folder !== null && foldName(cleanTitle(stem)) === foldName(cleanTitle(folder))) return null;
  const marked = findEpisodeWord(stem) ?? findPartWord(stem);
  if (marked && isBehindYear(marked, stem) && cleanTitle(marked.before) + (folder ?? "") !== "") {
    return episode({ ...marked, season: 1 }, around, "episode-number");
  }
  const dashed = findDashed(stem);
  if (dashed && isBehindYear(dashed, stem) && isTrusted(dashed, folder)) {
    return episode(dashed, around, "episode-number");
  }
  if (findYear(stem)) return null;
  const inFolder = folder === null ? null : (findLeading(stem) ?? findNamedLike(folder, stem));
  const found = findSeasonDash(stem) ?? findCompact(stem) ?? inFolder;
  return found && !isYear(found.episode) ? episode(found, around, "episode-number") : null;
}

/** "Show 2009 E03" is an episode, "Title Part 1 (2010)" a film. */
const isBehindYear = (found: NumbersInName, stem: string): boolean =>
  findYear(stem) === null || findYear(found.before) !== null;

/** A single digit behind a dash is as likely a title's own ("Shrek - 2"). */
function isTrusted(found: NumbersInName, folder: string | null): boolean {
  const named = cleanTitle(found.before);
  if (isYear(found.episode) || named === "") return false;
  return (found.episode ?? 0) > 9 || /[-–—]\s+#?0\d/.test(found.whole) || speakOfOne(named, folder ?? "");
}

function findNamedLike(folder: string, stem: string): NumbersInName | null {
  const found = findTrailing(stem);
  return found && foldName(cleanTitle(found.before)) === foldName(cleanTitle(folder)) ? found : null;
}

const isYear = (number: number | null): boolean => number !== null && number > 1899 && number < 2100;

function episode(numbers: NumbersInName, around: Surroundings, rule: ReadingRule): EpisodeInName {
  return { numbers, airDate: null, show: findShow(numbers.before, around), rule };
}

/** The show of the place, else the folder where the file does not speak of another one. */
function findShow(before: string, { place, folder }: Surroundings): CollectionDescription | null {
  if (place.show) return place.show;
  const named = isGeneralFolder(before) ? "" : cleanTitle(before);
  if (folder !== null && (named === "" || speakOfOne(named, folder))) return describeShow(folder);
  return named === "" ? null : describeShow(before);
}
