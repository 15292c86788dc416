import type { CollectionDescription, Description, ExtraKind } from "../description";
import type { ArtworkRole, ScannedCaption } from "../scan/scanner";

/** One directory of a library folder, as the walk met it; what is hidden by name is not in it. Paths have `/`. */
export interface ListedDirectory {
  /** Relative to the library folder; empty for itself. */
  readonly path: string;
  /** Names of files of every kind that the library looks at: videos, subtitles, pictures, NFO. */
  readonly files: readonly string[];
  /** Names of the directories in it. */
  readonly folders: readonly string[];
}

/** What a directory is, by its name, its content and those above it. Each is made from the one above. */
export interface Place {
  readonly path: string;
  readonly kind: "library" | "show" | "season" | "film" | "extras" | "folder";
  /** The show that everything here belongs to, if any. */
  readonly show: CollectionDescription | null;
  /** The directory of that show, whose tvshow.nfo and pictures speak for it. */
  readonly showPath: string | null;
  /** The path of that show's tvshow.nfo, if there is one. */
  readonly showNfo: string | null;
  /** Of a season's directory, and all below it; 0 for specials. */
  readonly season: number | null;
  /** What lies in an extras directory. */
  readonly extra: ExtraKind | null;
  readonly libraryFolderId: number;
  readonly above: Place | null;
}

export interface ArrangedFile {
  /** Relative to the library folder. */
  readonly path: string;
  readonly part: number | null;
  readonly version: string | null;
  readonly captions: readonly ScannedCaption[];
}

/** One video of a directory by names alone: the NFO files that speak of it, the nearest first, are yet to be read. */
export interface ArrangedProgramme {
  readonly described: Description;
  readonly files: readonly ArrangedFile[];
  readonly nfoPaths: readonly string[];
}

/** A collection that this directory speaks for, or that its programmes belong to. */
export interface ArrangedCollection {
  readonly described: CollectionDescription;
  /** Its tvshow.nfo, if there is one in its directory. */
  readonly nfoPaths: readonly string[];
}

export interface ArrangedDirectory {
  readonly collections: readonly ArrangedCollection[];
  readonly programmes: readonly ArrangedProgramme[];
}

/** A picture of the family's, by its name. */
export interface ArrangedArtwork {
  readonly path: string;
  readonly role: ArtworkRole;
  readonly season: number | null;
}
