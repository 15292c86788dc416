import { isDeepStrictEqual } from "node:util";
import type { ListedDirectory, Place } from "../features/library/names/arranged";
import { isNfoName, stemOf } from "../features/library/names/file-kinds.policy";
import { emptyListing, listBefore } from "./listings";
import { directoryOf, nameOf } from "./paths";
import type { Places } from "./places";
import type { Survey, SurveyedDirectory } from "./survey";

export type TouchedDirectories = ReadonlyMap<string, readonly string[]>;

/** What flows down from a directory. */
interface Flow {
  readonly samePlace: boolean;
  /** An NFO file that speaks of more than one video came, went or changed. */
  readonly newWords: boolean;
}

/** The directories of which names or content may say something new. Above before below. */
export function findDirty(survey: Survey, touched: TouchedDirectories, places: Places): SurveyedDirectory[] {
  const before = listBefore(survey.known);
  const flows = new Map<string, Flow>();
  const retold = findRetoldShows(touched, places, before);
  const isRetold = (path: string) => retold.size > 0 && retold.has(places.of(path).show?.key ?? "");
  return survey.directories.filter((directory) => {
    const { path } = directory;
    const above = path === "" ? undefined : flows.get(directoryOf(path));
    const listed = before.get(path) ?? emptyListing(path);
    const isTouched = touched.has(path) || !holdsTheSameFolders(directory, listed);
    const samePlace = (above?.samePlace ?? true) && (!isTouched || isSamePlace(places, listed, path));
    const newWords = (above?.newWords ?? false) || (touched.get(path) ?? []).some(isOfMany(directory));
    flows.set(path, { samePlace, newWords });
    return isTouched || !samePlace || newWords || isRetold(path);
  });
}

/** The keys of shows of which a tvshow.nfo came, went or changed: it speaks for all their directories, wherever these lie. */
function findRetoldShows(
  touched: TouchedDirectories,
  places: Places,
  before: ReadonlyMap<string, ListedDirectory>,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [directory, paths] of touched) {
    if (!paths.some(isNfoName)) continue;
    const former = places.enter(before.get(directory) ?? emptyListing(directory));
    for (const { show, showNfo } of [former, places.of(directory)])
      if (show && showNfo !== null && paths.includes(showNfo)) keys.add(show.key);
  }
  return keys;
}

/** The directories with files that are new, changed or gone, and the paths of these. In an unchanged folder there are none. */
export function findTouched({ directories, gone, sidecars }: Survey): TouchedDirectories {
  const touched = new Map<string, string[]>();
  const touch = (path: string) => {
    const paths = touched.get(directoryOf(path));
    if (paths) paths.push(path);
    else touched.set(directoryOf(path), [path]);
  };
  for (const { videos } of directories)
    for (const { path, change } of videos) if (change.kind !== "unchanged") touch(path);
  for (const { path } of gone) touch(path);
  for (const { path } of sidecars.changed) touch(path);
  for (const path of sidecars.gone) touch(path);
  return touched;
}

function holdsTheSameFolders({ folders }: SurveyedDirectory, before: ListedDirectory): boolean {
  if (folders.length !== before.folders.length) return false;
  const known = new Set(before.folders);
  return folders.every((name) => known.has(name));
}

/** Where those above are the same, it is what it was unless its own content makes another place of it. */
function isSamePlace(places: Places, before: ListedDirectory, path: string): boolean {
  return isDeepStrictEqual(withoutAbove(places.enter(before)), withoutAbove(places.of(path)));
}

const withoutAbove = (place: Place): Place => ({ ...place, above: null });

/** An NFO file that bears a video's name speaks of that one alone. */
function isOfMany({ videos }: SurveyedDirectory): (path: string) => boolean {
  const stems = new Set(videos.map(({ path }) => stemOf(nameOf(path)).toLowerCase()));
  return (path) => isNfoName(path) && !stems.has(stemOf(nameOf(path)).toLowerCase());
}
