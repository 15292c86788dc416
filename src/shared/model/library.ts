import * as z from "zod";
import { AgeRating, LabelId } from "./label";
import { InstantMs } from "./time";
import { FileReason, FileState, VideoFacts, VideoId, VideoKind } from "./video";

export const LibraryFolderId = z.int().positive();

/** A folder that the parent added. `online` is false while it, or the drive it is on, is away. */
export const LibraryFolder = z.object({
  id: LibraryFolderId,
  path: z.string(),
  online: z.boolean(),
  videoCount: z.int().nonnegative(),
  scannedAtMs: InstantMs.nullable(),
});
export type LibraryFolder = z.infer<typeof LibraryFolder>;

/** A folder that was removed and can be had back, with all that is known of its videos. */
export const RemovedFolder = LibraryFolder.pick({ id: true, path: true, videoCount: true }).extend({
  removedAtMs: InstantMs,
});
export type RemovedFolder = z.infer<typeof RemovedFolder>;

/** Why a folder of this machine cannot be used. */
export const FolderRefusal = z.enum([
  "not-found",
  "not-a-folder",
  "no-permission",
  "already-added",
  "overlaps",
]);
export type FolderRefusal = z.infer<typeof FolderRefusal>;

/** A scan as it runs, or how the last one ended. `found` is null until the walk has counted. */
export const ScanProgress = z.object({
  /** `reading`: names and headers, to fill the shelves. `checking`: all that ffmpeg knows of each file. */
  phase: z.enum(["idle", "walking", "reading", "checking", "pictures", "completed", "failed", "cancelled"]),
  found: z.int().nonnegative().nullable(),
  read: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** Of those that are to be checked. */
  checked: z.int().nonnegative(),
  toCheck: z.int().nonnegative(),
  pictures: z.int().nonnegative(),
  filesPerSecond: z.number().nonnegative(),
  remainingSeconds: z.number().nonnegative().nullable(),
});
export type ScanProgress = z.infer<typeof ScanProgress>;

/** What a parent may set right about a video; null: as the scan has it. A parent's word survives every scan. */
export const VideoEdits = z.object({
  title: z.string().trim().min(1).max(300).nullable(),
  kind: VideoKind.nullable(),
  /** The show or the collection, by its title. */
  collection: z.string().trim().min(1).max(300).nullable(),
  season: z.int().min(0).max(9999).nullable(),
  episode: z.int().min(0).max(9999).nullable(),
  year: z.int().min(1870).max(2200).nullable(),
  ageRating: AgeRating.nullable(),
});
export type VideoEdits = z.infer<typeof VideoEdits>;

/** What is left out stays as it is. */
export const VideoChanges = VideoEdits.partial();
export type VideoChanges = z.infer<typeof VideoChanges>;

/**
 * `hidden`: no child sees it. `archived`: out of the library, with its history, until a parent restores it. The database
 * counts them in this order.
 */
export const LibraryPlace = z.enum(["shown", "hidden", "archived"]);
export type LibraryPlace = z.infer<typeof LibraryPlace>;

/** One row of the parent's library: a video with all its files. */
export const LibraryVideo = z.object({
  videoId: VideoId,
  kind: VideoKind,
  title: z.string(),
  /** The show or the folder that it belongs to, if any. */
  collection: z.string().nullable(),
  season: z.int().nullable(),
  episode: z.int().nullable(),
  year: z.int().nullable(),
  place: LibraryPlace,
  placeholder: z.boolean(),
  /** Of its best file. */
  state: FileState,
  reason: FileReason.nullable(),
  fileCount: z.int().nonnegative(),
  /** Of its first file, relative to its library folder, with `/`. */
  path: z.string(),
  folderId: LibraryFolderId,
  /** Of all parts together. */
  durationSeconds: z.number().nullable(),
  ageRating: AgeRating.nullable(),
  categoryId: LabelId.nullable(),
  tagIds: z.array(LabelId),
  pictureUrl: z.string().nullable(),
  posterUrl: z.string().nullable(),
  addedAtMs: InstantMs,
});
export type LibraryVideo = z.infer<typeof LibraryVideo>;

/** One file of a video. `part` counts from 1; `version` is the words that tell it from the others. */
export const LibraryFile = z.object({
  fileId: z.int().positive(),
  folderId: LibraryFolderId,
  path: z.string(),
  sizeBytes: z.int().nonnegative(),
  state: FileState,
  reason: FileReason.nullable(),
  part: z.int().positive().nullable(),
  version: z.string().nullable(),
  facts: VideoFacts.nullable(),
  captions: z.array(z.object({ language: z.string().nullable(), title: z.string().nullable() })),
});
export type LibraryFile = z.infer<typeof LibraryFile>;

/** Everything that a parent may want to know of a video, for the editor. */
export const LibraryVideoDetails = LibraryVideo.extend({
  plot: z.string().nullable(),
  /** Of the film or the show, as its NFO file has it: "PG-13", "FSK 6". */
  certificate: z.string().nullable(),
  edits: VideoEdits,
  /** What would stand there without edits. */
  scanned: VideoEdits.extend({ title: z.string(), kind: VideoKind }),
  files: z.array(LibraryFile),
});
export type LibraryVideoDetails = z.infer<typeof LibraryVideoDetails>;

/** What the parent looks for in the list; null: all of them. */
export const VideoQuery = z.object({
  /** Beginnings of words of title, show, tags and file names; case and accents do not matter. */
  search: z.string().max(200).default(""),
  place: LibraryPlace.default("shown"),
  state: FileState.nullable().default(null),
  kind: VideoKind.nullable().default(null),
  folderId: LibraryFolderId.nullable().default(null),
  /** `none`: those without one. */
  categoryId: z
    .union([LabelId, z.literal("none")])
    .nullable()
    .default(null),
  tagId: LabelId.nullable().default(null),
  /** Rated for this age or younger; `none`: not rated at all. */
  maxAge: z
    .union([AgeRating, z.literal("none")])
    .nullable()
    .default(null),
  addedSinceMs: InstantMs.nullable().default(null),
  /** From the page before; null for the first. */
  cursor: z.string().max(8192).nullable().default(null),
  limit: z.int().min(1).max(200).default(60),
});
export type VideoQuery = z.output<typeof VideoQuery>;

/** `counts` are those of each state under all filters but the state's; `total` is under all. */
export const VideoPage = z.object({
  videos: z.array(LibraryVideo),
  nextCursor: z.string().nullable(),
  total: z.int(),
  counts: z.record(FileState, z.int()),
});
export type VideoPage = z.infer<typeof VideoPage>;

/** One way of rating, and the ages that its marks stand for. */
export const RatingSystem = z.object({
  /** "MPA", "FSK" … as it is known; not translated. */
  name: z.string(),
  country: z.string().nullable(),
  marks: z.array(z.object({ mark: z.string(), age: AgeRating })),
});
export type RatingSystem = z.infer<typeof RatingSystem>;

/** A folder of the machine's own disks, for the folder browser. */
export const FolderListing = z.object({
  path: z.string().nullable(),
  parent: z.string().nullable(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })),
  videoCount: z.int().nonnegative(),
});
export type FolderListing = z.infer<typeof FolderListing>;
