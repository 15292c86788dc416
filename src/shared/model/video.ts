import * as z from "zod";

export const VideoId = z.int().positive();

/** `extra`: a trailer, an interview, a sample … of another one; kept and marked, never offered to a child. */
export const VideoKind = z.enum(["episode", "film", "clip", "extra"]);
export type VideoKind = z.infer<typeof VideoKind>;

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
  /** Its name is no Unicode, so that no other program could be told of it. */
  "name-unreadable",
  /** Found, and not yet looked into. */
  "waiting",
]);
export type FileReason = z.infer<typeof FileReason>;

export const AudioTrack = z.object({
  /** As ffmpeg names it; null where it has no name. */
  codec: z.string().nullable(),
  channels: z.int().nonnegative().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  title: z.string().nullable(),
  default: z.boolean(),
});
export type AudioTrack = z.infer<typeof AudioTrack>;

export const SubtitleTrack = z.object({
  codec: z.string().nullable(),
  /** Among all tracks of the file, from 0: the N of ffmpeg's `-map 0:N`. */
  streamIndex: z.int().nonnegative(),
  language: z.string().nullable(),
  title: z.string().nullable(),
  default: z.boolean(),
  forced: z.boolean(),
  hearingImpaired: z.boolean(),
});
export type SubtitleTrack = z.infer<typeof SubtitleTrack>;

export const Chapter = z.object({ startSeconds: z.number().nonnegative(), title: z.string().nullable() });
export type Chapter = z.infer<typeof Chapter>;

/**
 * What is known of a file's content. Seconds and pixels; the size is the one after rotation. An attached picture is no
 * video track. Of several tracks `videoCodec` and `audioCodec` are those that the player takes. Codecs and containers
 * are named as ffmpeg names them.
 */
export const VideoFacts = z.object({
  container: z.string(),
  durationSeconds: z.number().nonnegative().nullable(),
  videoCodec: z.string().nullable(),
  /** As ffmpeg names it ("High 10"); null where nobody said. */
  videoProfile: z.string().nullable(),
  pixelFormat: z.string().nullable(),
  audioCodec: z.string().nullable(),
  width: z.int().nonnegative().nullable(),
  height: z.int().nonnegative().nullable(),
  framesPerSecond: z.number().nonnegative().nullable(),
  hdr: z.boolean(),
  encrypted: z.boolean(),
  audioTracks: z.array(AudioTrack),
  subtitleTracks: z.array(SubtitleTrack),
  chapters: z.array(Chapter),
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
  /** Address of the wide picture, or null where there is none (then a drawn one is shown). */
  pictureUrl: z.string().nullable(),
  /** Address of a poster, 2:3; null where the family has none. */
  posterUrl: z.string().nullable(),
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
  /** Of the show or the collection, where the family has one. */
  posterUrl: z.string().nullable(),
  /** The first of them; `library.shelf` has the rest. Never empty. */
  tiles: z.array(Tile),
  nextCursor: z.string().nullable(),
});
export type Shelf = z.infer<typeof Shelf>;

/** Some of the shelves, from top to bottom. */
export const Home = z.object({ shelves: z.array(Shelf), nextCursor: z.string().nullable() });
export type Home = z.infer<typeof Home>;

/** More of one shelf. */
export const ShelfPage = z.object({ tiles: z.array(Tile), nextCursor: z.string().nullable() });
export type ShelfPage = z.infer<typeof ShelfPage>;
