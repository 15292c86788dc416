import type { ExtraKind } from "../description";
import { foldName } from "./fold-name.policy";
import { findYear } from "./year.policy";

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

/** Words that a family, too, writes on a folder of its own. */
const everyday: ReadonlySet<string> = new Set(["clips", "shorts", "scenes", "other", "extra", "bonus"]);

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
const separated = /(?:^|(?<=\S)[._]|\s-\s?)(trailer|sample)\d{0,2}$/i;
const spaced = /(?<=\S)\s+(trailer|sample)\d{0,2}$/i;

/** What a folder of this name holds, where it lies in a film's or a show's folder. */
export const extraFolder = (name: string): ExtraKind | null => {
  const folded = foldName(name);
  return Object.hasOwn(folders, folded) ? (folders[folded] ?? null) : null;
};

/** What a folder of this name holds even where no film lies beside it. */
export const saysExtras = (name: string): boolean =>
  extraFolder(name) !== null && !everyday.has(foldName(name));

export interface ExtraEnding {
  readonly extra: ExtraKind;
  /** The name of what it belongs to; may be empty. */
  readonly base: string;
}

/** What an ending says: `Film-trailer`, `Film.sample`, `trailer`. */
export function readExtraEnding(stem: string): ExtraEnding | null {
  return endingOf(stem, dashed.exec(stem) ?? separated.exec(stem));
}

/** `Film trailer`: behind a bare space they are words of titles, too ("The DNA Sample"), unless that film is there. */
export function readSpacedEnding(stem: string, isNamed: (base: string) => boolean): ExtraEnding | null {
  const ending = endingOf(stem, spaced.exec(stem));
  const isOne =
    ending !== null && (!/\s/.test(ending.base) || findYear(`${ending.base} `) || isNamed(ending.base));
  return isOne ? ending : null;
}

function endingOf(stem: string, match: RegExpExecArray | null): ExtraEnding | null {
  const extra = match?.[1] === undefined ? undefined : endings[match[1].toLowerCase()];
  return match && extra ? { extra, base: stem.slice(0, match.index) } : null;
}
