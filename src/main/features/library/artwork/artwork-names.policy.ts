import type { ArrangedArtwork, ArrangedDirectory, ListedDirectory, Place } from "../names/arranged";
import { isPictureName, stemOf } from "../names/file-kinds.policy";
import { readOwnName, readPictureName, readSeasonName, type SpokenPicture } from "./picture-words.policy";
import { findLoneFilm, namesOf } from "./programme-names.policy";

/** Of whom the pictures of one directory are, by their names; the best of each role first. */
export interface DirectoryArtwork {
  /** In the order of the arranged programmes. */
  readonly programmes: ArrangedArtwork[][];
  /** By the collection's key. */
  readonly collections: Map<string, ArrangedArtwork[]>;
}

/** A picture, and to whom it belongs: the place of a programme, or the key of a collection. */
interface Owned {
  readonly owner: number | string;
  readonly rank: number;
  readonly picture: ArrangedArtwork;
}

/**
 * A picture with the name of a file is of its video. One that is called "poster", "folder", "fanart" … is of the film
 * that has the directory to itself, else of the show, the season or the collection that the directory is.
 */
export function arrangeArtwork(
  place: Place,
  directory: ListedDirectory,
  arranged: ArrangedDirectory,
): DirectoryArtwork {
  const inPath = (name: string) => (directory.path === "" ? name : `${directory.path}/${name}`);
  const owners = findOwnersByName(directory, arranged);
  const general = findOwner(place, arranged);
  const owned = directory.files.filter(isPictureName).flatMap((file): Owned[] => {
    const stem = stemOf(file).normalize("NFC").toLowerCase();
    const own = ownerByName(stem, owners, arranged);
    if (own) return [toOwned(own.owner, 0, own.spoken, null, inPath(file))];
    const season = place.show === null ? undefined : readSeasonName(stem);
    if (season && place.show)
      return [toOwned(place.show.key, season.ofAll ? 2 : 1, season, season.season, inPath(file))];
    const spoken = readPictureName(stem);
    return spoken && general ? [toOwned(general.owner, 1, spoken, general.season, inPath(file))] : [];
  });
  return collect(owned, arranged.programmes.length);
}

/** By the names that their pictures may begin with; of two with one name the first. */
function findOwnersByName(
  directory: ListedDirectory,
  { programmes }: ArrangedDirectory,
): Map<string, number> {
  const lone = findLoneFilm(programmes);
  const owners = new Map<string, number>();
  for (const [owner, programme] of programmes.entries())
    for (const name of namesOf(programme, directory, programme === lone))
      if (!owners.has(name)) owners.set(name, owner);
  return owners;
}

/** Whoever has the longest name that the picture's begins with: "Film 2-poster" is not of "Film". */
function ownerByName(
  stem: string,
  owners: ReadonlyMap<string, number>,
  { programmes }: ArrangedDirectory,
): { owner: number; spoken: SpokenPicture } | undefined {
  for (let length = stem.length; length > 0; length--) {
    const name = stem.slice(0, length);
    const owner = owners.get(name);
    const kind = owner === undefined ? undefined : programmes[owner]?.described.kind;
    const spoken = kind && readOwnName(stem, name, kind);
    if (spoken && owner !== undefined) return { owner, spoken };
  }
  return undefined;
}

/** Of whom a picture is that has no name of its own. */
function findOwner(
  { kind, show, season }: Place,
  { programmes, collections }: ArrangedDirectory,
): { owner: number | string; season: number | null } | undefined {
  const films = programmes.flatMap(({ described }, owner) => (described.kind === "extra" ? [] : [owner]));
  const [only] = films;
  if (kind === "library" || kind === "extras") return undefined;
  if (kind === "season" && show) return { owner: show.key, season };
  if (kind === "show" && show) return { owner: show.key, season: null };
  if (films.length === 1 && only !== undefined) return { owner: only, season: null };
  const collection = collections.find(({ described }) => described.kind === "collection");
  return collection && { owner: collection.described.key, season: null };
}

/** `nearness`: 0 for a name of its own. Among those the word counts, then the number behind it. */
function toOwned(
  owner: number | string,
  nearness: number,
  { role, word, number }: SpokenPicture,
  season: number | null,
  path: string,
): Owned {
  return { owner, rank: nearness * 1_000_000 + word * 10_000 + number, picture: { path, role, season } };
}

function collect(owned: readonly Owned[], programmeCount: number): DirectoryArtwork {
  const programmes: ArrangedArtwork[][] = Array.from({ length: programmeCount }, () => []);
  const collections = new Map<string, ArrangedArtwork[]>();
  const order = (a: Owned, b: Owned) => a.rank - b.rank || (a.picture.path < b.picture.path ? -1 : 1);
  for (const { owner, picture } of owned.toSorted(order)) {
    if (typeof owner === "number") programmes[owner]?.push(picture);
    else collections.set(owner, [...(collections.get(owner) ?? []), picture]);
  }
  return { programmes, collections };
}
