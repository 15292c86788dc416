import { enterDirectory } from "../features/library/names/arrange.policy";
import type { ListedDirectory, Place } from "../features/library/names/arranged";
import { emptyListing, listNow } from "./listings";
import { directoryOf } from "./paths";
import type { Survey, SurveyedDirectory } from "./survey";

/** What the directories of a library folder are; worked out when somebody asks. */
export interface Places {
  of(path: string): Place;
  /** What a directory would be if this were in it. */
  enter(listing: ListedDirectory): Place;
}

export function createPlaces({ folderId, directories }: Survey): Places {
  const surveyed = new Map<string, SurveyedDirectory>(directories.map((one) => [one.path, one]));
  const entered = new Map<string, Place>();
  const enter = (listing: ListedDirectory): Place => {
    const above = listing.path === "" ? null : of(directoryOf(listing.path));
    return enterDirectory(above, listing, { libraryFolderId: folderId });
  };
  function of(path: string): Place {
    const known = entered.get(path);
    if (known) return known;
    const directory = surveyed.get(path);
    const place = enter(directory ? listNow(directory) : emptyListing(path));
    entered.set(path, place);
    return place;
  }
  return { of, enter };
}
