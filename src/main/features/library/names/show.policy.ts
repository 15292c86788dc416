import { type CollectionDescription, noDetails } from "../description";
import { cleanTitle, readableTitle } from "./clean-title.policy";
import { foldName } from "./fold-name.policy";
import { readProviderIds } from "./provider-ids.policy";
import { findYear } from "./year.policy";

/** `Show 01-12`, `Show E01-E16`, `Show - 01 - 12`: a folder that says which episodes it holds. */
const range = /[\s._-]+(?:e(?:p)?)?\d{1,4}\s?[-~]\s?(?:e(?:p)?)?\d{1,4}(?:\s+(?:end|complete))?$/i;

/** A show by the name of its folder or by what comes before the numbers of its files; null where that says nothing. */
export function describeShow(name: string): CollectionDescription | null {
  const { ids, rest } = readProviderIds(name);
  const year = findYear(rest);
  const title = cleanTitle(cleanTitle(year?.before ?? rest).replace(range, ""));
  if (title === "") return null;
  return {
    ...noDetails,
    key: `show/${foldName(title) || title}/${year?.year ?? ""}`,
    kind: "show",
    title,
    year: year?.year ?? null,
    providerIds: ids,
  };
}

/** The loose clips of a folder. */
export function describeFolder(libraryFolderId: number, path: string): CollectionDescription {
  const { ids, rest } = readProviderIds(path.slice(path.lastIndexOf("/") + 1));
  return {
    ...noDetails,
    key: `folder/${libraryFolderId}/${path}`,
    kind: "collection",
    title: readableTitle(rest),
    year: null,
    providerIds: ids,
  };
}
