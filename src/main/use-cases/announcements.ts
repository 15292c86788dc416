import type { HouseholdEvent } from "@shared/model/household";
import type { Standing } from "@shared/model/limits";
import type { Profile } from "@shared/model/profile";
import type { Connection } from "../database/connection";
import type { LimitsService } from "../features/limits/limits.service";
import type { EndedPlay } from "../features/playback/play-endings.service";
import type { ProfilesService } from "../features/profiles/profiles.service";

/** Says on every screen what a play has changed. */
export interface Announcements {
  /** The child's standing now; guests share a purse, so all of them hear of each other's. */
  standing(profile: Profile): Standing;
  /** Everybody's standing, as on a new day. */
  standings(): void;
  ended(plays: readonly EndedPlay[]): void;
}

export function createAnnouncements(
  db: Connection,
  limits: LimitsService,
  profiles: ProfilesService,
  announce: (event: HouseholdEvent) => void,
): Announcements {
  function say(profile: Profile): Standing {
    const standing = limits.standing(db, profile);
    announce({ kind: "limits.standingChanged", standing });
    return standing;
  }
  return {
    standing(profile) {
      const standing = say(profile);
      if (profile.guest)
        for (const other of profiles.list(db)) if (other.guest && other.id !== profile.id) say(other);
      announce({ kind: "playback.changed" });
      return standing;
    },
    standings() {
      for (const profile of profiles.list(db)) say(profile);
    },
    ended(plays) {
      for (const { token } of plays) if (token) announce({ kind: "playback.ended", token });
      if (plays.length > 0) announce({ kind: "playback.changed" });
    },
  };
}
