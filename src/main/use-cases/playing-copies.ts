import type { Playable, PlayablePart } from "../features/library/playable/playable";
import type { PlayableLibrary } from "../features/library/playable/playable.service";
import type { Session } from "../features/limits/ledger/ledger";
import type { MediaDoors } from "../features/playback/media-door";

type Played = Pick<Session, "token" | "videoId">;

/**
 * Which files a play is made of. That is decided once, as long as its door is open: a better copy that is found
 * meanwhile must not take its place in the middle of a film.
 */
export interface PlayingCopies {
  /** Chooses anew; undefined where there is nothing to play, or where the built-in placeholder plays. */
  choose(played: Played): Playable | undefined;
  /** By its place among the parts; undefined where it is gone meanwhile. */
  findPart(played: Played, part: number): PlayablePart | undefined;
  listParts(played: Played): PlayablePart[];
}

export interface PlayingCopiesPorts {
  doors: MediaDoors;
  library: Pick<PlayableLibrary, "findPlayable" | "findPart">;
}

export function createPlayingCopies({ doors, library }: PlayingCopiesPorts): PlayingCopies {
  const chosen = new Map<string, readonly number[]>();

  function choose({ token, videoId }: Played): Playable | undefined {
    const playable = videoId === null ? undefined : library.findPlayable(videoId);
    if (!playable) return undefined;
    chosen.set(
      token,
      playable.parts.map(({ fileId }) => fileId),
    );
    doors.signalOf(token).addEventListener("abort", () => chosen.delete(token), { once: true });
    return playable;
  }
  function fileIdsOf(played: Played): readonly number[] {
    return chosen.get(played.token) ?? choose(played)?.parts.map(({ fileId }) => fileId) ?? [];
  }
  function find({ videoId }: Played, fileId: number | undefined): PlayablePart | undefined {
    return videoId === null || fileId === undefined ? undefined : library.findPart(videoId, fileId);
  }
  return {
    choose,
    findPart: (played, part) => find(played, fileIdsOf(played)[part]),
    listParts: (played) => fileIdsOf(played).flatMap((fileId) => find(played, fileId) ?? []),
  };
}
