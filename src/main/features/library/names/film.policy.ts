import type { Place } from "./arranged";
import { isCameraName } from "./camera-name.policy";
import { cleanTitle, readableTitle } from "./clean-title.policy";
import { isVideoName, stemOf } from "./file-kinds.policy";
import { foldName } from "./fold-name.policy";
import { isFolderOfFilms } from "./general-folder.policy";
import { readProviderIds } from "./provider-ids.policy";
import type { Reading, ReadingRule } from "./reading";
import { cutReleaseWords } from "./release-words.policy";
import { describeFolder } from "./show.policy";
import {
  hasOpenBracket,
  isSetOff,
  isVersionLabel,
  readLabel,
  shortLabel,
  splitLabel,
} from "./version-label.policy";
import { findYear } from "./year.policy";

const nothing = {
  collection: null,
  ...{ season: null, episode: null, episodeEnd: null, story: null, airDate: null, extra: null },
} satisfies Partial<Reading>;

/** A name that is no episode's: a film by its year, its folder or its release words, else a clip. */
export function readFilm(stem: string, place: Place): Reading {
  const folder = folderTitle(place);
  const own = readTitle(stem);
  const providerIds = { ...folder?.ids, ...own.providerIds };
  if (folder !== null && place.kind === "film") {
    const version = versionBehind(stem, folder.name) ?? own.version;
    const titled =
      own.year !== null && own.inBrackets ? own : folder.year !== null || own.year === null ? folder : own;
    return film(
      { title: titled.title, year: titled.year, version, mayHaveVersions: true },
      providerIds,
      "film-folder",
    );
  }
  if (own.year !== null) return film(own, providerIds, "year");
  if (own.released || Object.keys(own.providerIds).length > 0) return film(own, providerIds, "release-words");
  if (folder !== null && foldName(own.title) === foldName(folder.title))
    return film(own, providerIds, "film-folder");
  const isLoose = folder !== null && !isFolderOfFilms(folder.name);
  if (isLoose || isCameraName(stem)) return clip(stem, place);
  return film(own, providerIds, "alone");
}

function film(
  named: Pick<Reading, "title" | "year" | "version" | "mayHaveVersions">,
  providerIds: Reading["providerIds"],
  rule: ReadingRule,
): Reading {
  const { title, year, version, mayHaveVersions } = named;
  return { ...nothing, kind: "film", title, year, version, mayHaveVersions, providerIds, rule };
}

function clip(stem: string, place: Place): Reading {
  const { ids, rest } = readProviderIds(stem);
  return {
    ...nothing,
    kind: "clip",
    title: readableTitle(rest),
    collection: place.path === "" ? null : (place.show ?? describeFolder(place.libraryFolderId, place.path)),
    year: null,
    version: null,
    mayHaveVersions: false,
    providerIds: ids,
    rule: "loose-clip",
  };
}

export interface Titled {
  readonly title: string;
  readonly year: number | null;
  readonly inBrackets: boolean;
  readonly version: string | null;
  readonly mayHaveVersions: boolean;
  /** Words of release groups were cut off. */
  readonly released: boolean;
  readonly providerIds: Readonly<Record<string, string>>;
}

/** `Title (2009) - 1080p [imdbid-tt1]`. */
export function readTitle(stem: string): Titled {
  const { ids: providerIds, rest } = readProviderIds(stem);
  const found = findYear(rest);
  const { title, version } = splitLabel(found ? found.after : rest);
  const { cut: released } = cutReleaseWords(rest);
  if (!found) {
    const mayHaveVersions = version !== null || released;
    return {
      title: readableTitle(title),
      year: null,
      inBrackets: false,
      version,
      mayHaveVersions,
      released,
      providerIds,
    };
  }
  const open = hasOpenBracket(found.after);
  const label = readLabel(found.after);
  const known = label === null || isVersionLabel(label);
  return {
    title: readableTitle(found.before),
    year: found.year,
    inBrackets: found.inBrackets,
    version: isSetOff(found.after) && known && !open ? shortLabel(label) : version,
    mayHaveVersions: known && !open,
    released,
    providerIds,
  };
}

/** What a file's name says behind that of its film's folder; undefined where it begins otherwise. */
export function versionBehind(stem: string, folder: string): string | null | undefined {
  const [name, base] = [stem.normalize("NFC"), folder.normalize("NFC").trim()];
  if (!name.toLowerCase().startsWith(base.toLowerCase())) return undefined;
  const behind = name.slice(base.length);
  if (behind.trim() === "") return null;
  const understood = isSetOff(behind) && !hasOpenBracket(behind) && !findYear(`x${behind}`);
  return understood ? (readLabel(behind) ?? undefined) : undefined;
}

export interface FolderTitle {
  /** As it stands there. */
  readonly name: string;
  readonly title: string;
  readonly year: number | null;
  readonly ids: Readonly<Record<string, string>>;
}

/** What the name of a directory says of a film; null for a library folder. */
export function folderTitle(place: Pick<Place, "path">): FolderTitle | null {
  if (place.path === "") return null;
  const last = place.path.slice(place.path.lastIndexOf("/") + 1);
  const name = isVideoName(last) ? stemOf(last) : last;
  const { ids, rest } = readProviderIds(name);
  const year = findYear(rest);
  const title = cleanTitle(year?.before ?? rest) || readableTitle(name);
  return { name, title, year: year?.year ?? null, ids };
}
