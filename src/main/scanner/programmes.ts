import type { Description } from "../features/library/description";
import type { ArrangedFile, ArrangedProgramme } from "../features/library/names/arranged";
import { describeAsPartOf, describeWithNfo } from "../features/library/nfo/describe.policy";
import type { ScannedArtwork, ScannedCollection } from "../features/library/scan/scanner";
import type { Collections } from "./collections";
import { type ArrangedListing, arrange, type FolderWords, picturesNamedBy } from "./folder-words";
import { listAside, listNow } from "./listings";
import type { MetVideo } from "./met-videos";
import type { SurveyedDirectory } from "./survey";

export interface ProgrammeFile {
  readonly arranged: ArrangedFile;
  readonly met: MetVideo;
}

/** A programme as names and NFO files have it; its new files are not read yet. */
export interface NamedProgramme {
  readonly described: Description;
  readonly files: readonly ProgrammeFile[];
  readonly artwork: readonly ScannedArtwork[];
}

export interface NamedDirectory {
  /** Those that it speaks for, or that its programmes belong to. */
  readonly collections: readonly ScannedCollection[];
  /**
   * Those without new files come first, so that a scan that is cut off in their midst finds the directory as one with
   * new files again.
   */
  readonly programmes: readonly NamedProgramme[];
}

export function nameDirectory(
  words: FolderWords,
  collections: Collections,
  directory: SurveyedDirectory,
): NamedDirectory {
  const place = words.places.of(directory.path);
  const met = new Map(directory.videos.map((video) => [video.path, video]));
  const aside = listAside(directory);
  const listings = [listNow(directory), ...(aside.files.length > 0 ? [aside] : [])];
  const arrangedListings = listings.map((listing) => arrange(place, listing));
  const described = arrangedListings.flatMap(({ collections: found }) =>
    found.map((collection) => collections.describe(collection, directory.path)),
  );
  const programmes = arrangedListings.flatMap((arranged) =>
    arranged.programmes.map((programme, index) =>
      nameOne(words, collections, met, arranged, programme, index),
    ),
  );
  return {
    collections: described,
    programmes: programmes.sort((a, b) => Number(hasNews(a)) - Number(hasNews(b))),
  };
}

function nameOne(
  words: FolderWords,
  collections: Collections,
  met: ReadonlyMap<string, MetVideo>,
  { artwork }: ArrangedListing,
  programme: ArrangedProgramme,
  index: number,
): NamedProgramme {
  const said = words.nfo.read(programme.nfoPaths);
  const described = describeWithNfo(programme.described, said.entries);
  const collection = collections.find(described.collectionKey);
  return {
    described: collection ? describeAsPartOf(described, collection.described) : described,
    files: programme.files.flatMap((arranged) => {
      const video = met.get(arranged.path);
      return video ? [{ arranged, met: video }] : [];
    }),
    artwork: words.picturesOf([...(artwork.programmes[index] ?? []), ...picturesNamedBy(said)]),
  };
}

const hasNews = ({ files }: NamedProgramme) => files.some(({ met }) => met.change.kind !== "unchanged");
