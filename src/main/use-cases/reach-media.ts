import { join } from "node:path";
import type { PlayableLibrary } from "../features/library/playable.service";
import type { Session } from "../features/limits/ledger/ledger";
import { doorOpen } from "../features/limits/ledger/session.policy";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { MediaDoors } from "../features/playback/media-door";

/** A file that may be served now. */
export interface MediaFile {
  readonly path: string;
  readonly mimeType: string;
  /** Ends a stream in flight when it aborts. */
  readonly closed?: AbortSignal;
  /** A larger file is not served. */
  readonly largestBytes?: number;
}

/** What the media door gives out: a play's own video and captions on a live lease, and nothing else ever. */
export interface ReachMedia {
  media(token: string, name: string): MediaFile | undefined;
  caption(token: string, index: number): MediaFile | undefined;
}

const largestCaptionBytes = 8 * 1024 * 1024;

export interface ReachMediaPorts {
  keeper: LedgerKeeper;
  doors: MediaDoors;
  library: PlayableLibrary;
  resourcesFolder: string;
}

export function createReachMedia({ keeper, doors, library, resourcesFolder }: ReachMediaPorts): ReachMedia {
  const builtIn = { path: join(resourcesFolder, "placeholder.webm"), mimeType: "video/webm" };

  function find(token: string): Session | undefined {
    const { ledger, now } = keeper.read();
    const session = ledger.sessions.get(token);
    return doorOpen(session, now.monotonicMs) ? session : undefined;
  }
  return {
    media(token, name) {
      const session = find(token);
      if (!session || name !== String(session.videoId ?? "placeholder")) return undefined;
      const file = session.videoId === null ? builtIn : library.findPlayable(session.videoId);
      return file && { path: file.path, mimeType: file.mimeType, closed: doors.signalOf(token) };
    },
    caption(token, index) {
      const session = find(token);
      const caption = session?.videoId ? library.findPlayable(session.videoId)?.captions[index] : undefined;
      return (
        caption && {
          path: caption.path,
          mimeType: "text/vtt; charset=utf-8",
          closed: doors.signalOf(token),
          largestBytes: largestCaptionBytes,
        }
      );
    },
  };
}
