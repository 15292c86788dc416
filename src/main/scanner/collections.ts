import type { ArrangedArtwork, ArrangedCollection } from "../features/library/names/arranged";
import { describeCollectionWithNfo } from "../features/library/nfo/describe.policy";
import type { ScannedCollection } from "../features/library/scan/scanner";
import { arrange, type FolderWords, picturesNamedBy } from "./folder-words";
import { listNow } from "./listings";
import { withThoseAbove } from "./paths";
import type { SurveyedDirectory } from "./survey";

/** The shows and collections of a folder: each with all that any directory of its says. */
export interface Collections {
  describe(collection: ArrangedCollection, from: SurveyedDirectory): ScannedCollection;
  find(key: string | null): ScannedCollection | undefined;
}

export function createCollections(words: FolderWords): Collections {
  const described = new Map<string, ScannedCollection>();
  const artworkIn = rememberArtwork(words);
  const directoriesOf = indexShows(words);
  return {
    describe(collection, from) {
      const { key } = collection.described;
      const known = described.get(key);
      if (known) return known;
      const said = words.nfo.read(collection.nfoPaths);
      const directories = new Set([...withThoseAbove(from.path), ...directoriesOf(key)]);
      const artwork = [...directories].flatMap((path) => artworkIn(path).get(key) ?? []);
      const scanned = {
        described: describeCollectionWithNfo(collection.described, said.entries),
        artwork: words.picturesOf([...artwork, ...picturesNamedBy(said)]),
      };
      described.set(key, scanned);
      return scanned;
    },
    find: (key) => (key === null ? undefined : described.get(key)),
  };
}

const noArtwork: ReadonlyMap<string, ArrangedArtwork[]> = new Map();

function rememberArtwork({ directories, places }: FolderWords) {
  const remembered = new Map<string, ReadonlyMap<string, ArrangedArtwork[]>>();
  return (path: string) => {
    const known = remembered.get(path);
    if (known) return known;
    const directory = directories.get(path);
    const artwork = directory ? arrange(places.of(path), listNow(directory)).artwork.collections : noArtwork;
    remembered.set(path, artwork.size === 0 ? noArtwork : artwork);
    return artwork;
  };
}

/** A show may lie in several directories. */
function indexShows({ directories, places }: FolderWords): (key: string) => readonly string[] {
  let index: Map<string, string[]> | undefined;
  return (key) => {
    index ??= Map.groupBy(directories.keys(), (path) => places.of(path).show?.key ?? "");
    return index.get(key) ?? [];
  };
}
