import { join } from "node:path";
import type { PlayableLibrary } from "../features/library/playable.service";
import type { PlaybackService } from "../features/playback/playback.service";

/** A file that may be served now. */
export interface MediaFile {
  readonly path: string;
  readonly mimeType: string;
  /** Ends a stream in flight when it aborts. */
  readonly closed?: AbortSignal;
  /** A larger file is not served. */
  readonly largestBytes?: number;
}

/** What the media door gives out: a play's own video and captions while that play is open, and nothing else ever. */
export interface ReachMedia {
  media(token: string, name: string): MediaFile | undefined;
  caption(token: string, index: number): MediaFile | undefined;
}

const largestCaptionBytes = 8 * 1024 * 1024;

export function createReachMedia(
  playback: Pick<PlaybackService, "findDoor">,
  library: PlayableLibrary,
  resourcesFolder: string,
): ReachMedia {
  const builtIn = { path: join(resourcesFolder, "placeholder.webm"), mimeType: "video/webm" };
  return {
    media(token, name) {
      const door = playback.findDoor(token);
      if (!door || name !== String(door.videoId ?? "placeholder")) return undefined;
      const file = door.videoId === null ? builtIn : library.findPlayable(door.videoId);
      return file && { path: file.path, mimeType: file.mimeType, closed: door.closed };
    },
    caption(token, index) {
      const door = playback.findDoor(token);
      const caption = door?.videoId ? library.findPlayable(door.videoId)?.captions[index] : undefined;
      return (
        door &&
        caption && {
          path: caption.path,
          mimeType: "text/vtt; charset=utf-8",
          closed: door.closed,
          largestBytes: largestCaptionBytes,
        }
      );
    },
  };
}
