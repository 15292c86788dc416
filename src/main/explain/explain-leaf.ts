import {
  type CaptionWords,
  readCaptionWords,
  splitCaptionWords,
} from "../features/library/names/caption-name.policy";
import { isCaptionName, stemOf } from "../features/library/names/file-kinds.policy";
import { folderTitle } from "../features/library/names/film.policy";
import { findYear } from "../features/library/names/year.policy";
import { type Explanation, explanation } from "./explanation";
import { leafKind } from "./leaf-kind";
import { assumedExtension } from "./path-tree";
import type { ReadDirectory, ReadFile } from "./read-tree";
import { otherReasons, reasons } from "./reasons";

export function explainDirectory(path: string, { place }: ReadDirectory): Explanation {
  const { title = null, year = null } = place.show ?? folderTitle(place) ?? {};
  const reason = place.kind === "season" ? otherReasons.season : otherReasons.folder;
  return explanation({ path, kind: "not-a-video", title, year, season: place.season, reason });
}

export function explainFile(path: string, name: string, directory: ReadDirectory): Explanation {
  switch (leafKind(name)) {
    case "video":
      return explainVideo(path, directory.videos.get(name) as ReadFile);
    case "name":
      return explainName(path, name, directory.videos.get(`${name}${assumedExtension}`));
    case "subtitle":
      return explainSubtitle(path, name, directory);
    case "artwork":
      return explanation({ path, kind: "artwork", reason: otherReasons.artwork });
    case "nfo":
      return explanation({ path, kind: "nfo", reason: otherReasons.nfo });
    case "sound":
      return explainSound(path, name, directory);
    case "file":
      return explanation({ path, kind: "not-a-video", reason: otherReasons.file });
  }
}

function explainVideo(path: string, { reading, part }: ReadFile): Explanation {
  const { kind, collection, season, episode, episodeEnd, version, extra, year, rule } = reading;
  const isEpisode = kind === "episode";
  return explanation({
    path,
    kind: kind === "film" ? "movie" : kind,
    title: isEpisode ? (collection?.title ?? null) : reading.title,
    year: isEpisode ? (collection?.year ?? null) : year,
    ...{ season, episode, episodeEnd, part, version, extra },
    episodeTitle: isEpisode ? reading.title : null,
    date: reading.airDate,
    providerIds: Object.keys(reading.providerIds).length > 0 ? reading.providerIds : null,
    reason: reasons[rule],
  });
}

/** A video by anything but its ending; a bare title may just as well be a folder's. */
function explainName(path: string, name: string, file: ReadFile | undefined): Explanation {
  const isFilm = file?.reading.kind === "film" && findYear(name) !== null;
  const isNumbered = file !== undefined && (file.reading.kind === "episode" || file.part !== null);
  const isRelease = file?.reading.rule === "release-words";
  if (file && (isFilm || isNumbered || isRelease)) return explainVideo(path, file);
  const title = file?.reading.title ?? null;
  return explanation({ path, kind: "not-a-video", title, reason: otherReasons.name });
}

function explainSubtitle(path: string, name: string, { captions, videos }: ReadDirectory): Explanation {
  const beside = captions.get(name);
  if (beside) return described(path, beside, otherReasons.subtitle);
  if (!isCaptionName(name)) {
    return described(path, readCaptionWords([]), otherReasons.unreadSubtitle);
  }
  if (videos.size > 0) {
    return explanation({ path, kind: "ignored", reason: otherReasons.strangeSubtitle });
  }
  return described(path, readCaptionWords(splitCaptionWords(stemOf(name)).words), otherReasons.loneSubtitle);
}

function described(path: string, words: CaptionWords, reason: string): Explanation {
  const { title, language, forced, hearingImpaired } = words;
  return explanation({
    path,
    kind: "subtitle",
    ...{ title, language, forced, hearingImpaired, default: words.default, reason },
  });
}

function explainSound(path: string, name: string, { place }: ReadDirectory): Explanation {
  const isTheme = place.extra === "theme" || stemOf(name).toLowerCase() === "theme";
  return isTheme
    ? explanation({ path, kind: "extra", extra: "theme", reason: otherReasons.theme })
    : explanation({ path, kind: "not-a-video", reason: otherReasons.sound });
}
