import type { EndReason } from "@shared/model/play";
import type { Connection } from "../../database/connection";
import type { Clock } from "../../platform/clock";
import type { MediaDoors, OpenDoor } from "./media-door";
import { chargeSeconds, finished, longestPauseMs, refundsFailure, resumePosition } from "./playback.policy";
import {
  closePlay,
  findPlay,
  findResumablePlay,
  hasRefund,
  insertPlay,
  listOpenPlays,
  listUnfinished,
  type NewPlay,
  type PlayRow,
  redatePlaysAfter,
  reopenPlay,
  replaceProgress,
} from "./playback.repository";

export class PlayEnded extends Error {}

export interface EndedPlay {
  readonly play: PlayRow;
  readonly token: string | undefined;
  readonly refunded: boolean;
}

export interface NewPlayFacts
  extends Pick<NewPlay, "profileId" | "videoId" | "kind" | "accountingDay" | "durationSeconds"> {
  readonly counted: boolean;
}

/** Steps over a connection or a transaction. A door is opened only after the transaction is on disk. */
export interface PlaybackService {
  begin(db: Connection, facts: NewPlayFacts): PlayRow;
  /** The paid play of today, opened again; undefined where there is none. */
  resume(db: Connection, profileId: string, videoId: number, accountingDay: string): PlayRow | undefined;
  openDoor(play: PlayRow): OpenDoor;
  findDoor(token: string): OpenDoor | undefined;
  /** Charges what was played since the last report. Throws PlayEnded. */
  report(db: Connection, token: string, positionSeconds: number, playing: boolean): PlayRow;
  /** Throws PlayEnded. */
  end(db: Connection, token: string, positionSeconds: number, reason: EndReason): EndedPlay;
  /** Ends whatever this profile has open, without a refund. */
  supersede(db: Connection, profileId: string): EndedPlay[];
  /** Ends what a killed process left open: what was committed stays, nothing is given back. */
  closeCrashed(db: Connection): number;
  /** Ends plays that paused too long, or that sit paused in a day that is over. */
  closeStale(db: Connection, accountingDay: string): EndedPlay[];
  closeAll(db: Connection): void;
  /** After a clock that was ahead: what was spent on later days counts for this one, so that nothing is gained. */
  redateAfter(db: Connection, accountingDay: string): void;
  resumePositions(
    db: Connection,
    profileId: string,
  ): Map<number, { positionSeconds: number; lastPlayedMs: number }>;
}

export function createPlaybackService(doors: MediaDoors, clock: Clock): PlaybackService {
  function charge(door: OpenDoor | undefined, play: PlayRow): number {
    if (!door) return play.watchedSeconds;
    return play.watchedSeconds + chargeSeconds(clock.monotonicMs() - door.lastReportMs, door.playing);
  }
  function close(
    db: Connection,
    play: PlayRow,
    reason: EndReason,
    positionSeconds = play.positionSeconds,
  ): EndedPlay {
    const door = doors.findByPlay(play.id);
    const watchedSeconds = charge(door, play);
    const refunded = play.refunded || (reason === "failed" && mayRefund(db, { ...play, watchedSeconds }));
    closePlay(db, play.id, {
      positionSeconds,
      watchedSeconds,
      refunded,
      endReason: reason,
      completed: finished(positionSeconds, play.durationSeconds, reason === "completed"),
      endedAtMs: clock.wallMs(),
    });
    if (door) doors.close(door.token);
    return { play, token: door?.token, refunded: refunded && !play.refunded };
  }
  function openPlay(db: Connection, token: string): { door: OpenDoor; play: PlayRow } {
    const door = doors.find(token);
    const play = door && findPlay(db, door.playId);
    if (!door || !play || play.endedAtMs !== null) throw new PlayEnded("this play is over");
    return { door, play };
  }
  return {
    begin(db, facts) {
      const before = listUnfinished(db, facts.profileId).find((play) => play.videoId === facts.videoId);
      const positionSeconds = before ? resumePosition(before.positionSeconds, before.durationSeconds) : 0;
      return insertPlay(db, { ...facts, positionSeconds, startedAtMs: clock.wallMs() });
    },
    resume(db, profileId, videoId, accountingDay) {
      const play = findResumablePlay(db, profileId, videoId, accountingDay);
      return play && reopenPlay(db, play.id);
    },
    openDoor: (play) => doors.open(play, clock.monotonicMs()),
    findDoor: (token) => doors.find(token),
    report(db, token, positionSeconds, playing) {
      const { door, play } = openPlay(db, token);
      const watchedSeconds = charge(door, play);
      replaceProgress(db, play.id, { positionSeconds, watchedSeconds });
      const nowMs = clock.monotonicMs();
      if (playing || door.playing) door.lastPlayedMs = nowMs;
      Object.assign(door, { playing, lastReportMs: nowMs });
      return { ...play, positionSeconds, watchedSeconds };
    },
    end(db, token, positionSeconds, reason) {
      return close(db, openPlay(db, token).play, reason, positionSeconds);
    },
    supersede: (db, profileId) => listOpenPlays(db, profileId).map((play) => close(db, play, "superseded")),
    closeCrashed: (db) => listOpenPlays(db).map((play) => close(db, play, "crashed")).length,
    closeStale(db, accountingDay) {
      const nowMs = clock.monotonicMs();
      const stale = (door: OpenDoor | undefined, play: PlayRow) =>
        !door ||
        nowMs - door.lastPlayedMs > longestPauseMs ||
        (!door.playing && play.accountingDay !== accountingDay);
      return listOpenPlays(db)
        .filter((play) => stale(doors.findByPlay(play.id), play))
        .map((play) => close(db, play, play.accountingDay === accountingDay ? "left" : "day-changed"));
    },
    redateAfter: redatePlaysAfter,
    closeAll: (db) => void listOpenPlays(db).map((play) => close(db, play, "left")),
    resumePositions(db, profileId) {
      const unfinished = listUnfinished(db, profileId).filter((play) => !finishedRow(play));
      return new Map(
        unfinished.map((play) => [
          play.videoId as number,
          { positionSeconds: play.positionSeconds, lastPlayedMs: play.endedAtMs ?? play.startedAtMs },
        ]),
      );
    },
  };
}

function finishedRow(play: PlayRow): boolean {
  return finished(play.positionSeconds, play.durationSeconds, false);
}

function mayRefund(db: Connection, play: PlayRow): boolean {
  if (play.videoId === null) return false;
  const refundedBefore = hasRefund(db, play.profileId, play.videoId, play.accountingDay);
  return refundsFailure({ ...play, refundedBefore });
}
