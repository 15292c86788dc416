import type { ArrangedArtwork, ArrangedCollection } from "../features/library/names/arranged";
import { describeCollectionWithNfo } from "../features/library/nfo/describe.policy";
import type { ScannedCollection } from "../features/library/scan/scanner";
import { arrange, type FolderWords, picturesNamedBy } from "./folder-words";
import { listNow } from "./listings";
import { withThoseAbove } from "./paths";

/** The shows and collections of a folder: each with all that any directory of its says. */
export interface Collections {
  /** `from`: the directory that was said to have something of it. */
  describe(collection: ArrangedCollection, from: string): ScannedCollection;
  /** Of those that were described. */
  find(key: string | null): ScannedCollection | undefined;
}

/** What one directory says of a collection. */
interface Saying {
  readonly collection: ArrangedCollection;
  readonly artwork: readonly ArrangedArtwork[];
}

export function createCollections(words: FolderWords): Collections {
  const scanned = new Map<string, ScannedCollection>();
  const sayingsOf = rememberSayings(words);
  const directoriesOf = indexShows(words);

  function describe(collection: ArrangedCollection, from: string): ScannedCollection {
    const { key } = collection.described;
    const directories = new Set([...withThoseAbove(from), ...directoriesOf(key)]);
    const sayings = [...directories].sort().flatMap((path) => sayingsOf(path).get(key) ?? []);
    const speaker = sayings.find((saying) => saying.collection.nfoPaths.length > 0) ?? sayings[0];
    const said = words.nfo.read(sayings.flatMap((saying) => saying.collection.nfoPaths));
    const artwork = [...sayings.flatMap((saying) => saying.artwork), ...picturesNamedBy(said)];
    const named = (speaker?.collection ?? collection).described;
    const described = describeCollectionWithNfo(named, said.entries);
    return {
      described,
      fromNfo: described !== named,
      artwork: words.picturesOf(artwork),
    };
  }
  return {
    describe(collection, from) {
      const { key } = collection.described;
      const known = scanned.get(key) ?? describe(collection, from);
      scanned.set(key, known);
      return known;
    },
    find: (key) => (key === null ? undefined : scanned.get(key)),
  };
}

type Sayings = ReadonlyMap<string, Saying>;
const nothing: Sayings = new Map();

function rememberSayings({ directories, places }: FolderWords): (path: string) => Sayings {
  const remembered = new Map<string, Sayings>();
  const listen = (path: string): Sayings => {
    const directory = directories.get(path);
    if (!directory) return nothing;
    const { collections, artwork } = arrange(places.of(path), listNow(directory));
    return new Map(
      collections.map((collection) => {
        const { key } = collection.described;
        return [key, { collection, artwork: artwork.collections.get(key) ?? [] }];
      }),
    );
  };
  return (path) => {
    const sayings = remembered.get(path) ?? listen(path);
    remembered.set(path, sayings);
    return sayings;
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
