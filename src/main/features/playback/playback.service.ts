import type { Refusal } from "@shared/model/limits";
import type { Connection } from "../../database/connection";
import { findLeftOff, listLeftOff } from "./playback.repository";

/** There is no such programme: unknown, gone, or a placeholder. */
export class VideoNotFound extends Error {}

/** This play is over: its player has to empty itself. */
export class PlayEnded extends Error {}

/** Of several who would watch together, these may not; nothing was started. */
export class SomeRefused extends Error {
  readonly refused: readonly { profileId: string; refusal: Refusal }[];
  constructor(refused: SomeRefused["refused"]) {
    super("not everybody may watch this now");
    this.refused = refused;
  }
}

/** Where a child left off, by video. */
export type ResumePositions = ReadonlyMap<number, { positionSeconds: number; lastPlayedMs: number }>;

/** Steps over a connection or a transaction. */
export interface PlaybackService {
  /** 0 where the programme was finished, or never begun. */
  positionOf(db: Connection, profileId: string, videoId: number): number;
  resumePositions(db: Connection, profileId: string): ResumePositions;
}

export function createPlaybackService(): PlaybackService {
  return {
    positionOf: (db, profileId, videoId) => findLeftOff(db, profileId, videoId)?.positionSeconds ?? 0,
    resumePositions: (db, profileId) =>
      new Map(listLeftOff(db, profileId).map(({ videoId, ...left }) => [videoId, left])),
  };
}
