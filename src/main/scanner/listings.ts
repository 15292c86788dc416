import type { ListedDirectory } from "../features/library/names/arranged";
import type { KnownFile } from "../features/library/scan/scanner";
import { liesAside } from "./changes.policy";
import type { KnownFolder } from "./known-folder";
import type { MetVideo } from "./met-videos";
import { directoryOf, nameOf } from "./paths";
import type { SurveyedDirectory } from "./survey";

/** Whether names have a say in it: it is there, and no rule keeps it out. */
export function isListed({ state, reason }: Pick<KnownFile, "state" | "reason">): boolean {
  return state !== "missing" && !liesAside(reason);
}

/** An unchanged file is as it was, whatever it was; what is to be read is there. */
export function isListedNow({ known, change }: MetVideo): boolean {
  if (change.kind === "read") return true;
  return change.kind === "mark" ? isListed(change) : known !== undefined && isListed(known);
}

export function listNow({ path, videos, sidecars, folders }: SurveyedDirectory): ListedDirectory {
  const listed = videos.filter(isListedNow);
  return { path, files: [...listed, ...sidecars].map((file) => nameOf(file.path)), folders };
}

/** What rules keep out of a directory, as if nothing else lay there. */
export function listAside({ path, videos }: SurveyedDirectory): ListedDirectory {
  const aside = videos.filter((video) => !isListedNow(video));
  return { path, files: aside.map((file) => nameOf(file.path)), folders: [] };
}

/** The directories as the last scan met them, by path. */
export function listBefore({ files, sidecars }: KnownFolder): ReadonlyMap<string, ListedDirectory> {
  const before = new Map<string, { path: string; files: string[]; folders: string[] }>();
  const enter = (path: string) => {
    const entered = before.get(path);
    if (entered) return entered;
    const directory = { path, files: [], folders: [] };
    before.set(path, directory);
    if (path !== "") enter(directoryOf(path)).folders.push(nameOf(path));
    return directory;
  };
  for (const file of files.values())
    if (isListed(file)) enter(directoryOf(file.path)).files.push(nameOf(file.path));
  for (const { path } of sidecars.values()) before.get(directoryOf(path))?.files.push(nameOf(path));
  return before;
}

export const emptyListing = (path: string): ListedDirectory => ({ path, files: [], folders: [] });
