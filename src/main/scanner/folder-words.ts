import { arrangeArtwork, type DirectoryArtwork } from "../features/library/artwork/artwork-names.policy";
import { arrangeDirectory } from "../features/library/names/arrange.policy";
import type {
  ArrangedArtwork,
  ArrangedDirectory,
  ListedDirectory,
  Place,
} from "../features/library/names/arranged";
import { isPictureName } from "../features/library/names/file-kinds.policy";
import type { ScannedArtwork, Sidecar } from "../features/library/scan/scanner";
import { createNfoFiles, type NfoFiles, type NfoWords } from "./nfo-files";
import { childOf, directoryOf } from "./paths";
import { createPlaces, type Places } from "./places";
import type { Survey, SurveyedDirectory } from "./survey";

/** A directory's programmes by their names, with the pictures that belong to them and to the collections. */
export interface ArrangedListing extends ArrangedDirectory {
  readonly artwork: DirectoryArtwork;
}

/** What names, NFO files and pictures of a folder have to say. */
export interface FolderWords {
  readonly survey: Survey;
  readonly places: Places;
  readonly nfo: NfoFiles;
  readonly directories: ReadonlyMap<string, SurveyedDirectory>;
  /** Only those that the walk met, each once in a role. */
  picturesOf(arranged: readonly ArrangedArtwork[]): ScannedArtwork[];
}

export function openFolderWords(survey: Survey): FolderWords {
  const met = new Map<string, Sidecar>();
  for (const { sidecars } of survey.directories)
    for (const sidecar of sidecars) met.set(sidecar.path, sidecar);
  return {
    survey,
    places: createPlaces(survey),
    nfo: createNfoFiles(survey, met),
    directories: new Map(survey.directories.map((directory) => [directory.path, directory])),
    picturesOf: (arranged) => {
      const found = arranged.flatMap(({ path, role, season }) => {
        const sidecar = met.get(path);
        return sidecar ? [{ ...sidecar, role, season }] : [];
      });
      const same = (a: ScannedArtwork, b: ScannedArtwork) => a.path === b.path && a.role === b.role;
      return found.filter((one, index) => found.findIndex((other) => same(one, other)) === index);
    },
  };
}

const noArtwork: DirectoryArtwork = { programmes: [], collections: new Map() };

export function arrange(place: Place, listing: ListedDirectory): ArrangedListing {
  const arranged = arrangeDirectory(place, listing);
  const artwork = listing.files.some(isPictureName) ? arrangeArtwork(place, listing, arranged) : noArtwork;
  return { ...arranged, artwork };
}

/** The pictures that an NFO file names, beside it. */
export function picturesNamedBy({ path, entries }: NfoWords): ArrangedArtwork[] {
  return entries.flatMap(({ pictures }) =>
    pictures.map(({ name, role }) => ({ path: childOf(directoryOf(path), name), role, season: null })),
  );
}
