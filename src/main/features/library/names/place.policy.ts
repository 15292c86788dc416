import type { CollectionDescription } from "../description";
import type { ListedDirectory, Place } from "./arranged";
import { isCameraName } from "./camera-name.policy";
import { cleanTitle } from "./clean-title.policy";
import { readEpisode, surround } from "./episode.policy";
import { extraFolder, saysExtras } from "./extras.policy";
import { folderTitle, readTitle, versionBehind } from "./film.policy";
import { foldName, speakOfOne } from "./fold-name.policy";
import { isFilmSeries, isGeneralFolder } from "./general-folder.policy";
import type { Unit } from "./reading";
import { findSeasonEpisode } from "./season-episode.policy";
import { readBareSeason, readSeasonFolder, type SeasonFolder } from "./season-folder.policy";
import { describeShow } from "./show.policy";
import { listUnits } from "./units.policy";
import { isVersionLabel } from "./version-label.policy";
import { findYear } from "./year.policy";

/** What a directory is, by its name, what lies in it and where it lies. */
export function enterDirectory(
  above: Place | null,
  directory: ListedDirectory,
  options: { libraryFolderId: number },
): Place {
  const name = directory.path.slice(directory.path.lastIndexOf("/") + 1);
  const plain: Place = {
    path: directory.path,
    kind: above ? "folder" : "library",
    show: above?.show ?? null,
    showPath: above?.showPath ?? null,
    showNfo: above?.showNfo ?? null,
    season: above?.season ?? null,
    extra: above?.extra ?? null,
    libraryFolderId: options.libraryFolderId,
    above,
  };
  return above ? findPlace(name, directory, above, plain) : plain;
}

function findPlace(name: string, directory: ListedDirectory, above: Place, plain: Place): Place {
  const extra = extrasOf(name, above);
  if (extra) return { ...plain, kind: "extras", extra };
  const season = seasonOf(name, above);
  if (season) return enterSeason(season, directory, above, plain);
  if (above.season !== null) return { ...plain, kind: "season" };
  if (isShow(name, directory, plain)) return enterShow(name, directory, plain);
  return isFilm(name, directory) ? { ...plain, kind: "film", show: null } : plain;
}

/** Everything in an extras folder is one; such a folder lies in a film's, a show's or a season's, never at the top. */
function extrasOf(name: string, above: Place): Place["extra"] {
  if (above.kind === "extras") return above.extra;
  const hasExtras = above.kind === "film" || above.kind === "show" || above.kind === "season";
  return hasExtras ? extraFolder(name) : null;
}

function seasonOf(name: string, above: Place): SeasonFolder | null {
  const read = readSeasonFolder(name);
  if (read) return read;
  const bare = above.kind === "show" ? readBareSeason(name) : null;
  return bare === null ? null : { season: bare, show: "" };
}

/** "The.Show.S01" names a show of its own, unless it lies in the folder of that show. */
function enterSeason(season: SeasonFolder, directory: ListedDirectory, above: Place, plain: Place): Place {
  const named = describeShow(season.show);
  const entered: Place = { ...plain, kind: "season", season: season.season };
  if (!named || (above.show && speakOfOne(named.title, above.show.title))) return entered;
  return { ...entered, show: named, showPath: directory.path, showNfo: findShowNfo(directory) };
}

function enterShow(name: string, directory: ListedDirectory, plain: Place): Place {
  const show = describeShow(name) ?? plain.show;
  return { ...plain, kind: "show", show, showPath: directory.path, showNfo: findShowNfo(directory) };
}

function findShowNfo({ path, files }: ListedDirectory): string | null {
  const name = files.find((file) => file.toLowerCase() === "tvshow.nfo");
  return name === undefined ? null : path === "" ? name : `${path}/${name}`;
}

/** By its tvshow.nfo, by the seasons in it, or because most of its files are episodes that speak of it. */
function isShow(name: string, directory: ListedDirectory, plain: Place): boolean {
  if (findShowNfo(directory) !== null) return true;
  if (findSeasonEpisode(name)) return false;
  const seasons = directory.folders.map((folder) => readSeasonFolder(folder)).filter((read) => read !== null);
  if (seasons.some(({ show }) => cleanTitle(show) === "" || speakOfOne(show, name))) return true;
  const numbered =
    directory.folders.length > 0 && directory.folders.every((folder) => readBareSeason(folder) !== null);
  if (numbered && !isGeneralFolder(name) && !isFilmSeries(name) && !/^\d+$/.test(name)) return true;
  return holdsEpisodes(name, directory, plain);
}

function holdsEpisodes(name: string, directory: ListedDirectory, plain: Place): boolean {
  const { units } = listUnits(directory.path, directory.files);
  const stems = units.map(({ stem }) => stem);
  const around = surround({ ...plain, show: null }, stems);
  const own: CollectionDescription | null = describeShow(name);
  const speaking = stems.filter((stem) => {
    const read = readEpisode(stem, around);
    return read !== null && read.show?.key === own?.key;
  });
  return own !== null && around.folder !== null && speaking.length * 2 > stems.length;
}

/** By its movie.nfo, because its videos are one film, or because it holds nothing but that film's extras. */
function isFilm(name: string, directory: ListedDirectory): boolean {
  if (isGeneralFolder(name)) return false;
  if (directory.files.some((file) => file.toLowerCase() === "movie.nfo")) return true;
  const { units } = listUnits(directory.path, directory.files);
  if (units.length === 0) return directory.folders.length > 0 && directory.folders.every(saysExtras);
  return units.length === 1 ? isOnlyFilm(name, units[0] as Unit) : areVersions(name, units);
}

function isOnlyFilm(name: string, { stem }: Unit): boolean {
  if (findSeasonEpisode(stem) || isCameraName(stem)) return false;
  const folder = folderTitle({ path: name });
  const isNamed = folder !== null && (findYear(name) !== null || Object.keys(folder.ids).length > 0);
  return isNamed || foldName(readTitle(stem).title) === foldName(folder?.title ?? "");
}

/** All begin with the folder's name; labels that mean nothing count where the name is plainly a film's. */
function areVersions(name: string, units: readonly Unit[]): boolean {
  const labels = units.map(({ stem }) => versionBehind(stem, name));
  if (labels.includes(undefined)) return areOneFilm(name, units);
  const folder = folderTitle({ path: name });
  const isPlain =
    findYear(name)?.inBrackets || Object.keys(folder?.ids ?? {}).length > 0 || labels.includes(null);
  return isPlain === true || labels.every((label) => label != null && isVersionLabel(label));
}

function areOneFilm(name: string, units: readonly Unit[]): boolean {
  const folder = folderTitle({ path: name });
  return units.every(({ stem }) => {
    const own = readTitle(stem);
    const sameYear = own.year === null || own.year === folder?.year;
    return own.mayHaveVersions && sameYear && foldName(own.title) === foldName(folder?.title ?? "");
  });
}
