import { join } from "node:path";
import type { PlayableLibrary } from "../features/library/playable/playable.service";
import type { Session } from "../features/limits/ledger/ledger";
import { doorOpen } from "../features/limits/ledger/session.policy";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { MediaDoors } from "../features/playback/media-door";
import type { PlayingCopies } from "./playing-copies";

/** A file that may be served now. */
export interface MediaFile {
  readonly path: string;
  readonly mimeType: string;
  /** Ends a stream in flight when it aborts. */
  readonly closed?: AbortSignal;
}

/** What the media door gives out: a play's own parts and captions on a live lease, and nothing else ever. */
export interface ReachMedia {
  media(token: string, name: string): MediaFile | undefined;
  /** WebVTT. */
  caption(token: string, captionId: number): Promise<string | undefined>;
}

export interface ReachMediaPorts {
  keeper: LedgerKeeper;
  doors: MediaDoors;
  copies: PlayingCopies;
  library: Pick<PlayableLibrary, "readCaption">;
  resourcesFolder: string;
}

export function createReachMedia(ports: ReachMediaPorts): ReachMedia {
  const { keeper, doors, copies, library } = ports;
  const builtIn = { path: join(ports.resourcesFolder, "placeholder.webm"), mimeType: "video/webm" };

  function find(token: string): Session | undefined {
    const { ledger, now } = keeper.read();
    const session = ledger.sessions.get(token);
    return doorOpen(session, now.monotonicMs) ? session : undefined;
  }
  function findFile(session: Session, name: string): Pick<MediaFile, "path" | "mimeType"> | undefined {
    if (session.videoId === null) return name === "placeholder" ? builtIn : undefined;
    const [videoId, part] = partNamed(name);
    return videoId === session.videoId ? copies.findPart(session, part) : undefined;
  }
  return {
    media(token, name) {
      const session = find(token);
      const file = session && findFile(session, name);
      return file && { path: file.path, mimeType: file.mimeType, closed: doors.signalOf(token) };
    },
    async caption(token, captionId) {
      const session = find(token);
      const captions = (session ? copies.listParts(session) : []).flatMap((part) => part.captions);
      const caption = captions.find((known) => known.captionId === captionId);
      const text = caption && (await library.readCaption(caption));
      return find(token) && text; // reading takes its time, and the door may have been shut
    },
  };
}

/** `<video>-<part>`, as a play's addresses have it. */
function partNamed(name: string): [videoId: number, part: number] {
  const [, videoId, part] = /^(\d{1,15})-(\d{1,4})$/.exec(name) ?? [];
  return [Number(videoId ?? Number.NaN), Number(part ?? Number.NaN)];
}
