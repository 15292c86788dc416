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

/** One row of the parent's library list: one video with its file. */
export const LibraryVideo = z.object({
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

/** A folder of the machine's own disks, for the folder browser. */
export const FolderListing = z.object({
  path: z.string().nullable(),
  parent: z.string().nullable(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })),
  videoCount: z.int().nonnegative(),
});
export type FolderListing = z.infer<typeof FolderListing>;
