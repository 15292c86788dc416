import * as z from "zod";

export const VideoId = z.int().positive();

/** Every file ends with exactly one of these. Only `ready` is offered to a child. */
export const FileState = z.enum([
  "ready",
  "needs-remux",
  "needs-transcode",
  "unreadable",
  "ignored",
  "missing",
]);
export type FileState = z.infer<typeof FileState>;

/** A file in one of these was read, and there is something to see in it. */
export const readableStates: readonly FileState[] = ["ready", "needs-remux", "needs-transcode"];

/** Why a file is not `ready`; the words for people are the renderer's. */
export const FileReason = z.enum([
  "container",
  "video-codec",
  "audio-codec",
  "empty",
  "damaged",
  "encrypted",
  "not-a-video",
  "no-picture",
  "not-a-regular-file",
  "link-outside",
  "no-permission",
  "timed-out",
  "folder-ignored",
  "vanished",
]);
export type FileReason = z.infer<typeof FileReason>;

/** What the demuxer says of a file. Seconds and pixels; the size is the one after rotation. */
export const VideoFacts = z.object({
  container: z.string(),
  durationSeconds: z.number().nonnegative().nullable(),
  videoCodec: z.string().nullable(),
  audioCodec: z.string().nullable(),
  width: z.int().nonnegative().nullable(),
  height: z.int().nonnegative().nullable(),
  encrypted: z.boolean(),
});
export type VideoFacts = z.infer<typeof VideoFacts>;

/** A video as a child meets it on a shelf. */
export const Tile = z.object({
  videoId: VideoId,
  title: z.string(),
  /** The show or folder that it belongs to, if any. */
  collection: z.string().nullable(),
  season: z.int().nullable(),
  episode: z.int().nullable(),
  durationSeconds: z.number().nullable(),
  /** Address of the picture, or null where there is none (then a drawn one is shown). */
  pictureUrl: z.string().nullable(),
  /** Where this child left off, null when not begun. */
  resumeAtSeconds: z.number().nullable(),
  isNew: z.boolean(),
});
export type Tile = z.infer<typeof Tile>;

/** `collection` and `films` are named by `title`; the others by their kind, in the reader's language. */
export const Shelf = z.object({
  id: z.string(),
  kind: z.enum(["keep-watching", "new", "collection", "films"]),
  title: z.string().nullable(),
  tiles: z.array(Tile),
});
export type Shelf = z.infer<typeof Shelf>;
