import type { Profile } from "@shared/model/profile";
import type { Connection } from "../database/connection";
import type { ActivityService } from "../features/activity/activity.service";
import type { ProfilesService } from "../features/profiles/profiles.service";

export interface EnsureProfile {
  /** A step of a start: the profile of this id, made as a guest where it is unknown or archived. */
  ensure(tx: Connection, profileId: string): { profile: Profile; made: boolean };
  /** For a question: a profile that nobody knows is made as a guest; an archived one stays away. */
  meet(profileId: string): Profile;
}

export interface EnsureProfilePorts {
  db: Connection;
  transact<T>(steps: (tx: Connection) => T): T;
  profiles: ProfilesService;
  activity: ActivityService;
  /** Told, after it is on disk, that the picker has somebody new. */
  guestMade(): void;
}

/** A new guest and the log's line about it are one transaction. */
export function createEnsureProfile(ports: EnsureProfilePorts): EnsureProfile {
  const { db, transact, profiles, activity } = ports;

  function ensure(tx: Connection, profileId: string) {
    const ensured = profiles.ensure(tx, profileId);
    if (ensured.made) activity.record(tx, { kind: "profiles.guestMade", profileId });
    return ensured;
  }
  return {
    ensure,
    meet(profileId) {
      if (profiles.exists(db, profileId)) return profiles.imagine(db, profileId);
      const { profile } = transact((tx) => ensure(tx, profileId));
      ports.guestMade();
      return profile;
    },
  };
}
