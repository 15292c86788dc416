import type { Standing } from "@shared/model/limits";
import type { EndReason } from "@shared/model/play";
import type { Connection } from "../database/connection";
import type { ActivityService } from "../features/activity/activity.service";
import type { LimitsService } from "../features/limits/limits.service";
import type { PlaybackService } from "../features/playback/playback.service";
import type { ProfilesService } from "../features/profiles/profiles.service";
import type { Announcements } from "./announcements";

export interface FollowPlayPorts {
  db: Connection;
  transact<T>(steps: (tx: Connection) => T): T;
  accountingDay(): string;
  profiles: ProfilesService;
  limits: LimitsService;
  playback: PlaybackService;
  activity: ActivityService;
  announce: Announcements;
}

export interface FollowPlay {
  /** Throws PlayEnded. */
  report(token: string, positionSeconds: number, playing: boolean): Standing;
  /** Throws PlayEnded. */
  end(token: string, positionSeconds: number, reason: EndReason): { refunded: boolean; standing: Standing };
  /** Ends plays that nobody is watching any more. */
  sweep(): void;
}

export function createFollowPlay(ports: FollowPlayPorts): FollowPlay {
  const { db, transact, profiles, limits, playback, activity, announce } = ports;

  function finish(token: string, positionSeconds: number): void {
    const ended = [transact((tx) => playback.end(tx, token, positionSeconds, "completed"))];
    playback.shut(ended);
    announce.ended(ended);
  }
  return {
    report(token, positionSeconds, playing) {
      const { play, over } = transact((tx) => playback.report(tx, token, positionSeconds));
      playback.noteReport(token, playing);
      if (over) finish(token, positionSeconds);
      return limits.standing(db, profiles.imagine(db, play.profileId));
    },
    end(token, positionSeconds, reason) {
      const ended = transact((tx) => {
        const over = playback.end(tx, token, positionSeconds, reason);
        const { id: playId, profileId } = over.play;
        if (over.refunded) activity.record(tx, { kind: "playback.refunded", profileId, data: { playId } });
        return over;
      });
      playback.shut([ended]);
      const standing = announce.standing(profiles.imagine(db, ended.play.profileId));
      return { refunded: ended.refunded, standing };
    },
    sweep() {
      if (!playback.hasOpenDoors()) return;
      const stale = transact((tx) => playback.closeStale(tx, ports.accountingDay()));
      playback.shut(stale);
      announce.ended(stale);
    },
  };
}
