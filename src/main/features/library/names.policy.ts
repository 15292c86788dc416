/** How a file's name and place are read. */
export interface VideoName {
  /** Never empty. */
  title: string;
  /** The show, or the folder of loose clips; null for a film and for what lies directly in the library folder. */
  collection: string | null;
  /** 0 for specials. */
  season: number | null;
  episode: number | null;
  year: number | null;
}

const seasonEpisode = /(?:^|[\s._[(-])s(\d{1,4})[\s._-]*e(\d{1,4})(?:[\s._-]*-?e\d{1,4})*(?!\d)/i;
const crossed = /(?:^|[\s._[(-])(\d{1,2})x(\d{1,3})(?!\d)/i;
const seasonFolder =
  /^(.*?)[\s._([-]*(?:(?:season|series|staffel|saison|temporada|stagione|seizoen|sæson|säsong)[\s._-]*(\d{1,4})|s(\d{1,2}))[)\]]?(?:[\s._-].*)?$/i;
const specialsFolder = /^specials?$/i;
const insideSeason = /^(?:(?:episode|ep|folge|e)[\s._-]*)?(\d{1,4})(?!\d)(?:[\s._-]+|$)(.*)$/i;
const yearInName = /^(.+?)[\s._]*[([]((?:19|20)\d{2})[)\]]/;

const releaseWords =
  /\b(?:480[ip]|576[ip]|720[ip]|1080[ip]|2160p|4k|uhd|hdr10?|web[ -]?dl|web[ -]?rip|bluray|blu-ray|bdrip|brrip|dvdrip|hdtv|hdrip|x26[45]|h ?26[45]|hevc|xvid|10bit|aac\d?|ac3|dts|proper|repack)\b.*$/i;

/** Reads a path relative to the library folder, with `/`. */
export function readName(path: string): VideoName {
  const folders = path.split("/").map((part) => part.normalize("NFC"));
  const stem = (folders.pop() ?? "").replace(/(?<=.)\.[^.]*$/, "");
  return readEpisode(stem, folders) ?? readFilm(stem, folders) ?? readClip(stem, folders);
}

function readEpisode(stem: string, folders: string[]): VideoName | undefined {
  const place = findSeason(folders);
  const numbered = seasonEpisode.exec(stem) ?? crossed.exec(stem);
  if (numbered) {
    const end = numbered.index + numbered[0].length;
    const before = cleanTitle(stem.slice(0, numbered.index));
    return {
      title: cleanTitle(stem.slice(end)) || cleanTitle(stem.slice(0, end)) || readableStem(stem),
      collection: place?.show ?? showFolder(folders) ?? (before || null),
      season: Number(numbered[1]),
      episode: Number(numbered[2]),
      year: null,
    };
  }
  if (!place) return undefined;
  const leading = insideSeason.exec(stem);
  return {
    title: cleanTitle(leading?.[2] ?? stem) || readableStem(stem),
    collection: place.show,
    season: place.season,
    episode: leading ? Number(leading[1]) : null,
    year: null,
  };
}

/** The nearest season's folder above a file; the show is named before the season or by the folder above. */
function findSeason(folders: string[]): { show: string | null; season: number } | undefined {
  for (let at = folders.length - 1; at >= 0; at--) {
    const folder = folders[at] as string;
    const above = at > 0 ? cleanTitle(folders[at - 1] as string) : null;
    if (specialsFolder.test(folder) && above) return { show: above, season: 0 };
    const match = seasonFolder.exec(folder);
    if (match) return { show: cleanTitle(match[1] ?? "") || above, season: Number(match[2] ?? match[3]) };
  }
  return undefined;
}

/** A folder that is itself named like an episode says no more than its file. */
function showFolder(folders: string[]): string | null {
  const folder = folders.at(-1);
  if (folder === undefined) return null;
  const numbered = seasonEpisode.exec(folder);
  return (numbered ? cleanTitle(folder.slice(0, numbered.index)) : cleanFolder(folder)) || null;
}

/** `Title (Year)`, by the file's own name or by that of a folder made for it. */
function readFilm(stem: string, folders: string[]): VideoName | undefined {
  const film = yearInName.exec(stem) ?? yearInName.exec(folders.at(-1) ?? "");
  if (!film) return undefined;
  const title = cleanTitle(film[1] ?? "");
  return title ? { title, collection: null, season: null, episode: null, year: Number(film[2]) } : undefined;
}

function readClip(stem: string, folders: string[]): VideoName {
  const title = cleanTitle(stem) || readableStem(stem);
  const folder = cleanFolder(folders.at(-1) ?? "");
  const madeForIt = folder.toLowerCase() === title.toLowerCase();
  return { title, collection: madeForIt ? null : folder || null, season: null, episode: null, year: null };
}

const cleanFolder = (name: string): string => cleanTitle(name) || name.trim();

/** Without `[groups]`, release words and separators; may become empty. */
function cleanTitle(name: string): string {
  const spaced = spaceOut(name.replace(/\[[^\]]*\]|\{[^}]*\}/g, " "));
  return trimSeparators(spaced.replace(releaseWords, " "));
}

/** The whole name with spaces, for where nothing else is left of it. */
function readableStem(stem: string): string {
  return trimSeparators(spaceOut(stem)) || stem.trim() || "?";
}

/** Underscores are spaces; dots too, unless the name has real ones. */
function spaceOut(name: string): string {
  const spaced = name.replaceAll("_", " ");
  return /\s/.test(spaced.trim()) ? spaced : spaced.replaceAll(".", " ");
}

/** Control characters, and marks that turn the direction of reading around; joiners belong to letters and stay. */
const unprintable = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}]/gu;

function trimSeparators(name: string): string {
  return name
    .replace(unprintable, " ")
    .replace(/[([]\s*[)\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s\-–—.,:]+|[\s\-–—.,:([]+$/g, "");
}
