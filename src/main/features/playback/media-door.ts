import { randomBytes } from "node:crypto";

/** A play that is open now: its token opens the media door for its own video and for nothing else. */
export interface OpenDoor {
  readonly token: string;
  readonly playId: number;
  readonly profileId: string;
  /** Null for the built-in placeholder. */
  readonly videoId: number | null;
  /** Aborts when the door closes, so that a stream in flight ends with it. */
  readonly closed: AbortSignal;
  readonly openedMs: number;
  playing: boolean;
  lastReportMs: number;
  lastPlayedMs: number;
}

/** Open doors live in memory only: after a restart every address is closed. */
export interface MediaDoors {
  open(play: { id: number; profileId: string; videoId: number | null }, nowMs: number): OpenDoor;
  find(token: string): OpenDoor | undefined;
  findByPlay(playId: number): OpenDoor | undefined;
  close(token: string): void;
  count(): number;
}

export function createMediaDoors(): MediaDoors {
  const doors = new Map<string, OpenDoor>();
  const closers = new Map<string, AbortController>();
  return {
    open(play, nowMs) {
      const token = randomBytes(16).toString("hex");
      const { id: playId, profileId, videoId } = play;
      const closer = new AbortController();
      const door = {
        token,
        playId,
        profileId,
        videoId,
        closed: closer.signal,
        openedMs: nowMs,
        playing: false,
        lastReportMs: nowMs,
        lastPlayedMs: nowMs,
      };
      doors.set(token, door);
      closers.set(token, closer);
      return door;
    },
    count: () => doors.size,
    find: (token) => doors.get(token),
    findByPlay: (playId) => [...doors.values()].find((door) => door.playId === playId),
    close(token) {
      doors.delete(token);
      closers.get(token)?.abort();
      closers.delete(token);
    },
  };
}
