import type { Standing } from "@shared/model/limits";
import type { EndReason } from "@shared/model/play";
import type { Profile } from "@shared/model/profile";
import type { Connection } from "../database/connection";
import type { ActivityService } from "../features/activity/activity.service";
import type { LimitsService } from "../features/limits/limits.service";
import type { EndedPlay, PlaybackService } from "../features/playback/playback.service";
import type { Announcements } from "./announcements";
import type { EnsureProfile } from "./manage-profiles";

export interface FollowPlayPorts {
  db: Connection;
  transact<T>(steps: (tx: Connection) => T): T;
  accountingDay(): string;
  ensureProfile: EnsureProfile;
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
  const { db, transact, ensureProfile, limits, playback, activity, announce } = ports;

  function finish(tx: Connection, ended: EndedPlay): Profile {
    const { play, refunded } = ended;
    const { profileId } = play;
    if (refunded) activity.record(tx, { kind: "playback.refunded", profileId, data: { playId: play.id } });
    return ensureProfile(tx, profileId);
  }
  return {
    report(token, positionSeconds, playing) {
      const play = transact((tx) => playback.report(tx, token, positionSeconds, playing));
      return limits.standing(db, ensureProfile(db, play.profileId));
    },
    end(token, positionSeconds, reason) {
      const { ended, profile } = transact((tx) => {
        const over = playback.end(tx, token, positionSeconds, reason);
        return { ended: over, profile: finish(tx, over) };
      });
      return { refunded: ended.refunded, standing: announce.standing(profile) };
    },
    sweep() {
      const stale = transact((tx) => playback.closeStale(tx, ports.accountingDay()));
      announce.ended(stale);
    },
  };
}
