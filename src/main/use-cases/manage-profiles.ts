import type { Standing } from "@shared/model/limits";
import type { Profile, ProfileDraft } from "@shared/model/profile";
import type { Connection } from "../database/connection";
import type { ActivityEvent, ActivityService } from "../features/activity/activity.service";
import type { LimitsService } from "../features/limits/limits.service";
import type { ProfilesService } from "../features/profiles/profiles.service";

/** The profile of this id, made as a guest where it is unknown, which the log is told. */
export type EnsureProfile = (db: Connection, profileId: string) => Profile;

export function createEnsureProfile(profiles: ProfilesService, activity: ActivityService): EnsureProfile {
  return (db, profileId) => {
    const { profile, made } = profiles.ensure(db, profileId);
    if (made) activity.record(db, { kind: "profiles.guestMade", profileId });
    return profile;
  };
}

export interface ManageProfilesPorts {
  db: Connection;
  transact<T>(steps: (tx: Connection) => T): T;
  profiles: ProfilesService;
  limits: LimitsService;
  activity: ActivityService;
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
  const { db, transact, profiles, limits, activity } = ports;

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
      transact((tx) => {
        profiles.archive(tx, profileId);
        activity.record(tx, { kind: "profiles.archived", profileId });
      });
      ports.changed(undefined);
    },
  };
}
