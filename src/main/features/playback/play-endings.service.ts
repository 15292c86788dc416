import type { EndReason } from "@shared/model/play";
import type { Connection } from "../../database/connection";
import type { Clock } from "../../platform/clock";
import type { MediaDoors, OpenDoor } from "./media-door";
import { chargeSeconds, finished, longestPauseMs, refundsFailure } from "./playback.policy";
import { closePlay, listOpenPlays, listRefundedVideoIds, type PlayRow } from "./playback.repository";

/** A play that is over on disk; its door, if it had one, is still to be shut. */
export interface EndedPlay {
  readonly play: PlayRow;
  readonly token: string | undefined;
  /** Its ticket was given back by this ending. */
  readonly refunded: boolean;
}

/** The ways in which plays end, as steps of a transaction: doors are shut after it is on disk, by `shut`. */
export interface PlayEndings {
  close(db: Connection, play: PlayRow, reason: EndReason, positionSeconds?: number): EndedPlay;
  /** Ends whatever this profile has open, without a refund. */
  supersede(db: Connection, profileId: string): EndedPlay[];
  /** Ends what a killed process left open: what was committed stays, nothing is given back. */
  closeCrashed(db: Connection): EndedPlay[];
  /** Ends plays that paused too long, or that sit paused in a day that is over. */
  closeStale(db: Connection, accountingDay: string): EndedPlay[];
  closeAll(db: Connection): EndedPlay[];
  shut(ended: readonly EndedPlay[]): void;
}

export function createPlayEndings(doors: MediaDoors, clock: Clock): PlayEndings {
  function close(
    db: Connection,
    play: PlayRow,
    reason: EndReason,
    positionSeconds = play.positionSeconds,
  ): EndedPlay {
    const door = doors.findByPlay(play.id);
    const watchedSeconds = play.watchedSeconds + unchargedSeconds(door, clock);
    const openSeconds = door ? (clock.monotonicMs() - door.openedMs) / 1000 : 0;
    const refunded = reason === "failed" && mayRefund(db, { ...play, watchedSeconds }, openSeconds);
    closePlay(db, play.id, {
      positionSeconds,
      watchedSeconds,
      refunded: play.refunded || refunded,
      endReason: reason,
      completed: play.completed || finished(positionSeconds, play.durationSeconds, reason === "completed"),
      endedAtMs: clock.wallMs(),
    });
    return { play, token: door?.token, refunded };
  }
  function isStale(play: PlayRow, accountingDay: string): boolean {
    const door = doors.findByPlay(play.id);
    if (!door || clock.monotonicMs() - door.lastPlayedMs > longestPauseMs) return true;
    return !door.playing && play.accountingDay !== accountingDay;
  }
  const closeEach = (db: Connection, plays: PlayRow[], reason: EndReason) =>
    plays.map((play) => close(db, play, reason));

  return {
    close,
    supersede: (db, profileId) => closeEach(db, listOpenPlays(db, profileId), "superseded"),
    closeCrashed: (db) => closeEach(db, listOpenPlays(db), "crashed"),
    closeStale(db, accountingDay) {
      const stale = listOpenPlays(db).filter((play) => isStale(play, accountingDay));
      return stale.map((play) =>
        close(db, play, play.accountingDay === accountingDay ? "left" : "day-changed"),
      );
    },
    closeAll: (db) => closeEach(db, listOpenPlays(db), "left"),
    shut(ended) {
      for (const { token } of ended) if (token) doors.close(token);
    },
  };
}

/** Played since the last report and not yet on disk. */
export function unchargedSeconds(door: OpenDoor | undefined, clock: Clock): number {
  return door ? chargeSeconds(clock.monotonicMs() - door.lastReportMs, door.playing) : 0;
}

function mayRefund(db: Connection, play: PlayRow, openSeconds: number): boolean {
  if (play.videoId === null) return false;
  const refunds = listRefundedVideoIds(db, play.profileId, play.accountingDay);
  const refundedBefore = refunds.includes(play.videoId);
  return refundsFailure({ ...play, openSeconds, refundedBefore, refundsToday: refunds.length });
}
