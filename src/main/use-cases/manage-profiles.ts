import type { Standing } from "@shared/model/limits";
import type { Profile, ProfileDraft } from "@shared/model/profile";
import type { Connection } from "../database/connection";
import type { ActivityEvent, ActivityService } from "../features/activity/activity.service";
import type { LimitsService } from "../features/limits/limits.service";
import type { EndedPlay } from "../features/playback/play-endings.service";
import type { PlaybackService } from "../features/playback/playback.service";
import type { ProfilesService } from "../features/profiles/profiles.service";

export interface ManageProfilesPorts {
  db: Connection;
  transact<T>(steps: (tx: Connection) => T): T;
  profiles: ProfilesService;
  limits: LimitsService;
  activity: ActivityService;
  playback: Pick<PlaybackService, "supersede" | "shut">;
  ended(plays: readonly EndedPlay[]): void;
  /** Told after each change is on disk. */
  changed(profile: Profile | undefined): void;
}

export interface ManageProfiles {
  list(): (Profile & { standing: Standing })[];
  create(draft: ProfileDraft): Profile;
  update(profileId: string, changes: Partial<ProfileDraft>): Profile;
  confirm(profileId: string): Profile;
  archive(profileId: string): void;
}

/** What a parent does to profiles; each change and its event are one transaction. Throws LookTaken, ProfileNotFound. */
export function createManageProfiles(ports: ManageProfilesPorts): ManageProfiles {
  const { db, transact, profiles, limits, activity, playback } = ports;

  function change(
    event: ActivityEvent["kind"],
    step: (tx: Connection) => Profile,
    data?: Record<string, unknown>,
  ) {
    const profile = transact((tx) => {
      const changed = step(tx);
      activity.record(tx, { kind: event, profileId: changed.id, ...(data && { data }) });
      return changed;
    });
    ports.changed(profile);
    return profile;
  }
  return {
    list: () => profiles.list(db).map((profile) => ({ ...profile, standing: limits.standing(db, profile) })),
    create: (draft) => change("profiles.created", (tx) => profiles.create(tx, draft)),
    update: (id, changes) => {
      const ticketsBefore = profiles.find(db, id)?.ticketsPerDay;
      const data = { ticketsBefore, ticketsAfter: changes.ticketsPerDay ?? ticketsBefore };
      return change("profiles.changed", (tx) => profiles.change(tx, id, changes), data);
    },
    confirm: (id) => change("profiles.confirmed", (tx) => profiles.confirm(tx, id)),
    archive(profileId) {
      const superseded = transact((tx) => {
        profiles.archive(tx, profileId);
        activity.record(tx, { kind: "profiles.archived", profileId });
        return playback.supersede(tx, profileId);
      });
      playback.shut(superseded);
      ports.ended(superseded);
      ports.changed(undefined);
    },
  };
}
