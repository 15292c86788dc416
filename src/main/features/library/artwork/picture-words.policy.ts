import type { VideoKind } from "@shared/model/video";
import type { ArtworkRole } from "../scan/scanner";

/** What a picture's name says that it is. `word` and `number` order those of one role. */
export interface SpokenPicture {
  readonly role: ArtworkRole;
  readonly word: number;
  readonly number: number;
}

/** As Kodi and Jellyfin name them; of one role the first comes before the others. */
const words: readonly [word: string, role: ArtworkRole][] = [
  ["poster", "poster"],
  ["folder", "poster"],
  ["cover", "poster"],
  ["default", "poster"],
  ["movie", "poster"],
  ["show", "poster"],
  ["landscape", "wide"],
  ["thumb", "wide"],
  ["backdrop", "backdrop"],
  ["fanart", "backdrop"],
  ["background", "backdrop"],
  ["art", "backdrop"],
  ["logo", "logo"],
  ["clearlogo", "logo"],
];
const spokenBy = new Map(words.map(([word, role], place) => [word, { role, word: place }]));

/** After all words: the picture has nothing but the name of the video. */
const bare = words.length;

/** "poster", "fanart1", "backdrop-2": a word, with the number of another one of its kind. In lower case. */
export function readPictureName(name: string): SpokenPicture | undefined {
  const [, word = "", number = "0"] = /^([a-z]+)[-_ ]?(\d{1,3})?$/.exec(name) ?? [];
  const spoken = spokenBy.get(word);
  return spoken && { ...spoken, number: Number(number) };
}

/** A picture with the name of a video before such a word, or with nothing after it. Both in lower case. */
export function readOwnName(stem: string, videoName: string, kind: VideoKind): SpokenPicture | undefined {
  if (!stem.startsWith(videoName)) return undefined;
  const rest = stem.slice(videoName.length);
  if (rest === "") return { role: kind === "film" ? "poster" : "wide", word: bare, number: 0 };
  return /^[-._ ]/.test(rest) ? readPictureName(rest.slice(1)) : undefined;
}

export interface SeasonPicture extends SpokenPicture {
  readonly season: number | null;
  /** For seasons that have none; the show itself has it last of all. */
  readonly ofAll: boolean;
}

/** "season01-poster", "season-specials-poster", "season-all-poster", "season 2". In lower case. */
export function readSeasonName(stem: string): SeasonPicture | undefined {
  const pattern = /^season(?:[-_. ]?(\d{1,4})|[-_. ](specials|all))(?:[-_. ](.+))?$/;
  const [whole, number, group, rest = "poster"] = pattern.exec(stem) ?? [];
  const spoken = whole === undefined ? undefined : readPictureName(rest);
  if (!spoken) return undefined;
  if (group === "all") return { ...spoken, season: null, ofAll: true };
  return { ...spoken, season: group === "specials" ? 0 : Number(number), ofAll: false };
}
