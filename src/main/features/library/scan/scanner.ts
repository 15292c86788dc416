import type { FileReason, FileState, VideoFacts } from "@shared/model/video";
import type { CollectionDescription, Description } from "../description";

/** A file that a scan met before. `path` is relative to its library folder, with `/`. */
export interface KnownFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly state: FileState;
  readonly reason: FileReason | null;
  readonly mediaHash: string | null;
}

/** An NFO file, a picture, a subtitle or an ignore file. */
export interface Sidecar {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Some of what is known of a folder. */
export interface KnownPage {
  readonly files: readonly KnownFile[];
  readonly sidecars: readonly Sidecar[];
}

export interface FolderToScan {
  readonly folderId: number;
  /** Absolute. */
  readonly path: string;
  /** Read page by page, so that nobody who watches has to wait for a hundred thousand rows. */
  known(): Iterable<KnownPage>;
}

export interface ScanOptions {
  readonly signal: AbortSignal;
  /** A file that was written to within this time is left for a later scan: it may still grow. */
  readonly settleMs: number;
}

export interface ScannedCaption {
  readonly path: string;
  /** BCP 47. */
  readonly language: string | null;
  readonly title: string | null;
  readonly forced: boolean;
  readonly default: boolean;
  readonly hearingImpaired: boolean;
}

/** `wide` is 16:9 or so, for tiles; `backdrop` fills a screen. */
export type ArtworkRole = "poster" | "wide" | "backdrop" | "logo";

export interface ScannedArtwork extends Sidecar {
  readonly role: ArtworkRole;
  /** For a season of a show; null for all of it. */
  readonly season: number | null;
}

/**
 * `unchanged`: size and time are as they were. `marked`: its state shows from outside. `read`: other content than before,
 * or a new file; `facts` is null where its header said nothing for certain, and `formerLivesOn` says that the content
 * which this path had before lies elsewhere now.
 */
export type ScannedContent =
  | { readonly kind: "unchanged" }
  | { readonly kind: "marked"; readonly state: FileState; readonly reason: FileReason }
  | {
      readonly kind: "read";
      /** Null for an empty file. */
      readonly mediaHash: string | null;
      readonly facts: VideoFacts | null;
      readonly formerLivesOn: boolean;
    };

export interface ScannedFile extends Sidecar {
  /** From 1; null where the programme is not cut into parts. */
  readonly part: number | null;
  readonly version: string | null;
  readonly content: ScannedContent;
  readonly captions: readonly ScannedCaption[];
}

/** What lies together in one folder and is one video: its parts and versions. */
export interface ScannedProgramme {
  readonly described: Description;
  /** In order: the first names the group. */
  readonly files: readonly ScannedFile[];
  readonly artwork: readonly ScannedArtwork[];
}

export interface ScannedCollection {
  readonly described: CollectionDescription;
  /** A tvshow.nfo of this library folder had a say in it. */
  readonly fromNfo: boolean;
  readonly artwork: readonly ScannedArtwork[];
}

/**
 * What a scan tells as it goes: the presence of each folder, the count, what was found in one folder after another, from
 * below to above, so that what is cut off is new again to the next scan. Programmes of which a file has another content
 * than it had wait for all the others. Then each folder is closed.
 */
export type ScanReport =
  /**
   * `away`: it, or its disk, is not there; a second time where it goes in mid-scan. `empty`: it held files, and a disk that
   * is not mounted leaves an empty folder.
   */
  | { kind: "presence"; folderId: number; presence: "present" | "away" | "empty" | "failed" }
  /** The walk of all folders has counted files; of these `toRead` are new or changed. */
  | { kind: "counted"; found: number; toRead: number; failed: number }
  /** Collections come before their first programme. */
  | {
      kind: "found";
      folderId: number;
      collections: readonly ScannedCollection[];
      programmes: readonly ScannedProgramme[];
    }
  /** All of the folder was met. `changed` and `gone` are of sidecars. */
  | {
      kind: "closed";
      folderId: number;
      gone: readonly { readonly path: string; readonly state: FileState; readonly reason: FileReason }[];
      sidecars: { readonly changed: readonly Sidecar[]; readonly gone: readonly string[] };
    }
  /** So many files may still be growing: another scan should look at them. */
  | { kind: "finished"; unsettled: number };

/** Walks and reads in a thread of its own; knows no database. */
export interface Scanner {
  /** The next report is made while the last one is being stored. After an abort it ends early. */
  scan(folders: readonly FolderToScan[], options: ScanOptions): AsyncIterable<ScanReport>;
  /** From now on watches these folders and no others. `changed` is told once things are quiet again. */
  watch(folders: readonly { folderId: number; path: string }[], changed: (folderId: number) => void): void;
  close(): Promise<void>;
}
