import type { ExtraKind } from "../description";
import { foldName } from "./fold-name.policy";

/** Folders of Jellyfin, Emby, Plex and Kodi, folded. */
const folders: Readonly<Record<string, ExtraKind>> = {
  "behind the scenes": "behind-the-scenes",
  "deleted scenes": "deleted-scene",
  interviews: "interview",
  scenes: "scene",
  samples: "sample",
  sample: "sample",
  shorts: "short",
  featurettes: "featurette",
  clips: "clip",
  other: "other",
  extras: "other",
  extra: "other",
  bonus: "other",
  trailers: "trailer",
  "theme music": "theme",
  backdrops: "theme",
};

const endings: Readonly<Record<string, ExtraKind>> = {
  trailer: "trailer",
  sample: "sample",
  scene: "scene",
  clip: "clip",
  interview: "interview",
  behindthescenes: "behind-the-scenes",
  deleted: "deleted-scene",
  deletedscene: "deleted-scene",
  featurette: "featurette",
  short: "short",
  other: "other",
  extra: "other",
};

const dashed = new RegExp(String.raw`(?<=\S)-(${Object.keys(endings).join("|")})\d{0,2}$`, "i");
/** `sample` and `trailer` are words of titles, too ("The DNA Sample"): behind a bare space they count in small letters. */
const separated = /(?:^|(?<=\S)[._]|\s-\s?)(trailer|sample)\d{0,2}$/i;
const spaced = /(?<=\S)\s(trailer|sample)\d{0,2}$/;

/** What a folder of this name holds, where it lies in a film's or a show's folder. */
export const extraFolder = (name: string): ExtraKind | null => {
  const folded = foldName(name);
  return Object.hasOwn(folders, folded) ? (folders[folded] ?? null) : null;
};

/** What an ending says, and the name of what it belongs to: `Film-trailer`, `Film.sample`, `trailer`. */
export function readExtraEnding(stem: string): { extra: ExtraKind; base: string } | null {
  const match = dashed.exec(stem) ?? separated.exec(stem) ?? spaced.exec(stem);
  const extra = match?.[1] === undefined ? undefined : endings[match[1].toLowerCase()];
  return match && extra ? { extra, base: stem.slice(0, match.index) } : null;
}
