import { defaultPolicy } from "@shared/model/limits-policy";
import type { Profile } from "@shared/model/profile";
import type { ActivityService } from "../features/activity/activity.service";
import { changeGuest, openAccount } from "../features/limits/ledger/household.policy";
import { sessionOf } from "../features/limits/ledger/moment.policy";
import type { Book, LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { ProfilesService } from "../features/profiles/profiles.service";

export interface EnsureProfile {
  /** A step of a start: the profile of this id, made as a guest where it is unknown or archived. */
  ensure(book: Book, profileId: string): { profile: Profile; made: boolean };
  /** For a question: a profile that nobody knows is made as a guest; an archived one stays away. */
  meet(profileId: string): void;
  /** At the start: a profile whose account a damaged journal has lost gets a new one. */
  openLostAccounts(): void;
}

export interface EnsureProfilePorts {
  keeper: LedgerKeeper;
  profiles: ProfilesService;
  activity: ActivityService;
  /** What is written with a new account. */
  holdBack(book: Book, profileId: string): void;
  /** Told, after it is on disk, that the picker has somebody new. */
  guestMade(): void;
}

/** A new guest, its account and the log's line about it are one transaction. */
export function createEnsureProfile(ports: EnsureProfilePorts): EnsureProfile {
  const { keeper, profiles, activity } = ports;

  function open(book: Book, { id, guest }: Profile): void {
    book.write(openAccount(book.now, id, guest, defaultPolicy));
    ports.holdBack(book, id);
  }
  function ensure(book: Book, profileId: string) {
    const isWatching = (id: string) => sessionOf(book.ledger(), id) !== undefined;
    const ensured = profiles.ensure(book.tx, profileId, isWatching);
    if (ensured.made) {
      activity.record(book.tx, { kind: "profiles.guestMade", profileId });
      const known = book.ledger().accounts.has(profileId);
      if (known) book.write(changeGuest(book.now, profileId, true));
      else open(book, ensured.profile);
    }
    return ensured;
  }
  return {
    ensure,
    meet(profileId) {
      if (keeper.read().ledger.accounts.has(profileId)) return;
      keeper.transact((book) => ensure(book, profileId));
      ports.guestMade();
    },
    openLostAccounts: () =>
      keeper.transact((book) => {
        for (const profile of profiles.list(book.tx))
          if (!book.ledger().accounts.has(profile.id)) open(book, profile);
      }),
  };
}
