import * as z from "zod";
import { InstantMs } from "./time";
import { FileReason, FileState, VideoId } from "./video";

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
  phase: z.enum(["idle", "walking", "reading", "pictures", "completed", "failed", "cancelled"]),
  found: z.int().nonnegative().nullable(),
  read: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  pictures: z.int().nonnegative(),
  filesPerSecond: z.number().nonnegative(),
  remainingSeconds: z.number().nonnegative().nullable(),
});
export type ScanProgress = z.infer<typeof ScanProgress>;

/** One row of the parent's library list: one file with its video, which copies share. */
export const LibraryVideo = z.object({
  fileId: z.int().positive(),
  videoId: VideoId,
  title: z.string(),
  collection: z.string().nullable(),
  /** Relative to its library folder, with `/`. */
  path: z.string(),
  folderId: LibraryFolderId,
  state: FileState,
  reason: FileReason.nullable(),
  placeholder: z.boolean(),
  durationSeconds: z.number().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  videoCodec: z.string().nullable(),
  audioCodec: z.string().nullable(),
  pictureUrl: z.string().nullable(),
});
export type LibraryVideo = z.infer<typeof LibraryVideo>;

/** What the parent looks for in the list. */
export const VideoQuery = z.object({
  search: z.string().max(200).default(""),
  state: FileState.nullable().default(null),
  /** From the page before; null for the first. */
  cursor: z.string().max(8192).nullable().default(null),
  limit: z.int().min(1).max(200).default(60),
});
export type VideoQuery = z.output<typeof VideoQuery>;

/** `total` and `counts` are of files; those of each state are counted under the search alone. */
export const VideoPage = z.object({
  videos: z.array(LibraryVideo),
  nextCursor: z.string().nullable(),
  total: z.int(),
  counts: z.record(FileState, z.int()),
});
export type VideoPage = z.infer<typeof VideoPage>;

/** A folder of the machine's own disks, for the folder browser. */
export const FolderListing = z.object({
  path: z.string().nullable(),
  parent: z.string().nullable(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })),
  videoCount: z.int().nonnegative(),
});
export type FolderListing = z.infer<typeof FolderListing>;
