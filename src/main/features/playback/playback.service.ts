import type { EndReason } from "@shared/model/play";
import type { Connection } from "../../database/connection";
import type { Clock } from "../../platform/clock";
import type { MediaDoors, OpenDoor } from "./media-door";
import {
  createPlayEndings,
  type EndedPlay,
  type PlayEndings,
  unchargedSeconds,
} from "./play-endings.service";
import { finished, overlong, resumePosition } from "./playback.policy";
import {
  findLatestPlay,
  findPlay,
  findResumablePlay,
  insertPlay,
  listUnfinished,
  type NewPlay,
  type PlayRow,
  redatePlaysAfter,
  reopenPlay,
  replaceProgress,
} from "./playback.repository";

export class PlayEnded extends Error {}

export type NewPlayFacts = Omit<NewPlay, "startedAtMs" | "positionSeconds">;

/** Steps over a connection or a transaction. What lives in memory, the doors, changes only after it is on disk. */
export interface PlaybackService extends PlayEndings {
  begin(db: Connection, facts: NewPlayFacts): PlayRow;
  /** The paid play of today, opened again; undefined where there is none. */
  resume(db: Connection, profileId: string, videoId: number, accountingDay: string): PlayRow | undefined;
  openDoor(play: PlayRow): OpenDoor;
  findDoor(token: string): OpenDoor | undefined;
  hasOpenDoors(): boolean;
  /**
   * Charges what was played since the last report; `noteReport` follows once it is on disk. `over`: it was watched for
   * longer than it lasts and has to end. Throws PlayEnded.
   */
  report(db: Connection, token: string, positionSeconds: number): { play: PlayRow; over: boolean };
  noteReport(token: string, playing: boolean): void;
  /** Throws PlayEnded. */
  end(db: Connection, token: string, positionSeconds: number, reason: EndReason): EndedPlay;
  /** After a clock that was ahead: what was spent on later days counts for this one, so that nothing is gained. */
  redateAfter(db: Connection, accountingDay: string): void;
  resumePositions(db: Connection, profileId: string): ResumePositions;
}

/** Where a child left off, by video. */
export type ResumePositions = Map<number, { positionSeconds: number; lastPlayedMs: number }>;

export function createPlaybackService(doors: MediaDoors, clock: Clock): PlaybackService {
  const endings = createPlayEndings(doors, clock);

  function openPlay(db: Connection, token: string): { door: OpenDoor; play: PlayRow } {
    const door = doors.find(token);
    const play = door && findPlay(db, door.playId);
    if (!door || !play || play.endedAtMs !== null) throw new PlayEnded("this play is over");
    return { door, play };
  }
  return {
    ...endings,
    begin(db, facts) {
      const before = facts.videoId === null ? undefined : findLatestPlay(db, facts.profileId, facts.videoId);
      const positionSeconds =
        before && !before.completed ? resumePosition(before.positionSeconds, before.durationSeconds) : 0;
      return insertPlay(db, { ...facts, positionSeconds, startedAtMs: clock.wallMs() });
    },
    resume(db, profileId, videoId, accountingDay) {
      const play = findResumablePlay(db, profileId, videoId, accountingDay);
      return play && reopenPlay(db, play.id);
    },
    openDoor: (play) => doors.open(play, clock.monotonicMs()),
    findDoor: doors.find,
    hasOpenDoors: () => doors.count() > 0,
    report(db, token, positionSeconds) {
      const { door, play } = openPlay(db, token);
      const watchedSeconds = play.watchedSeconds + unchargedSeconds(door, clock);
      const over = overlong(watchedSeconds, play.durationSeconds);
      const completed = play.completed || over || finished(positionSeconds, play.durationSeconds, false);
      const progress = { positionSeconds, watchedSeconds, completed };
      replaceProgress(db, play.id, progress);
      return { play: { ...play, ...progress }, over };
    },
    noteReport(token, playing) {
      const door = doors.find(token);
      if (!door) return;
      const nowMs = clock.monotonicMs();
      if (playing || door.playing) door.lastPlayedMs = nowMs;
      Object.assign(door, { playing, lastReportMs: nowMs });
    },
    end: (db, token, positionSeconds, reason) =>
      endings.close(db, openPlay(db, token).play, reason, positionSeconds),
    redateAfter: redatePlaysAfter,
    resumePositions(db, profileId) {
      const unfinished = listUnfinished(db, profileId).filter(
        (play) => !finished(play.positionSeconds, play.durationSeconds, false),
      );
      return new Map(
        unfinished.map((play) => [
          play.videoId as number,
          { positionSeconds: play.positionSeconds, lastPlayedMs: play.endedAtMs ?? play.startedAtMs },
        ]),
      );
    },
  };
}
