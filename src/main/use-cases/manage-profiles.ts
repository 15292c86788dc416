import type { Standing } from "@shared/model/limits";
import { defaultPolicy } from "@shared/model/limits-policy";
import type { Profile, ProfileDraft } from "@shared/model/profile";
import type { Connection } from "../database/connection";
import type { ActivityEvent, ActivityService } from "../features/activity/activity.service";
import { changeGuest, openAccount, replacePolicy } from "../features/limits/ledger/household.policy";
import { accountOf } from "../features/limits/ledger/moment.policy";
import { endNow } from "../features/limits/ledger/stop.policy";
import type { Book, LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { LimitsService } from "../features/limits/limits.service";
import type { ProfilesService } from "../features/profiles/profiles.service";

export interface ManageProfilesPorts {
  db: Connection;
  keeper: LedgerKeeper;
  profiles: ProfilesService;
  limits: Pick<LimitsService, "standing" | "policy">;
  activity: ActivityService;
  /** Told after each change is on disk. */
  changed(): void;
}

export type ListedProfile = Profile & { standing: Standing; ticketsPerDay: number | null };

export interface ManageProfiles {
  hasAny(): boolean;
  list(): ListedProfile[];
  create(draft: ProfileDraft): Profile;
  update(profileId: string, changes: Partial<ProfileDraft>): Profile;
  confirm(profileId: string): Profile;
  archive(profileId: string): void;
}

/** What a parent does to profiles; each change and its event are one transaction. Throws LookTaken, ProfileNotFound. */
export function createManageProfiles(ports: ManageProfilesPorts): ManageProfiles {
  const { db, keeper, profiles, limits, activity } = ports;

  function change(event: ActivityEvent["kind"], step: (book: Book) => Profile): Profile {
    const profile = keeper.transact((book) => {
      const changed = step(book);
      activity.record(book.tx, { kind: event, profileId: changed.id });
      return changed;
    });
    ports.changed();
    return profile;
  }
  return {
    hasAny: () => profiles.list(db).length > 0,
    list: () =>
      profiles.list(db).map((profile) => ({
        ...profile,
        standing: limits.standing(profile.id),
        ticketsPerDay: limits.policy(profile.id).ticketsPerDay,
      })),
    create: ({ ticketsPerDay, ...look }) =>
      change("profiles.created", (book) => {
        const profile = profiles.create(book.tx, look);
        book.write(openAccount(book.now, profile.id, false, { ...defaultPolicy, ticketsPerDay }));
        return profile;
      }),
    update: (id, { ticketsPerDay, ...look }) =>
      change("profiles.changed", (book) => {
        const profile = profiles.change(book.tx, id, look);
        const { policy } = accountOf(book.ledger(), id);
        if (ticketsPerDay !== undefined && ticketsPerDay !== policy.ticketsPerDay)
          book.write(replacePolicy(book.now, id, { ...policy, ticketsPerDay }));
        return profile;
      }),
    confirm: (id) =>
      change("profiles.confirmed", (book) => {
        const profile = profiles.confirm(book.tx, id);
        book.write(changeGuest(book.now, id, false));
        return profile;
      }),
    archive(profileId) {
      keeper.transact((book) => {
        profiles.archive(book.tx, profileId);
        activity.record(book.tx, { kind: "profiles.archived", profileId });
        book.write(endNow(book.ledger(), book.now, profileId, { reason: "parent", rule: null }));
      });
      ports.changed();
    },
  };
}
