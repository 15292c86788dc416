import type { Profile, ProfileDraft } from "@shared/model/profile";
import type { Connection } from "../../database/connection";
import { findTakenLook, guestProfile, mostGuests, profileIdFor } from "./profiles.policy";
import {
  findProfile,
  insertProfile,
  listProfiles,
  listTakenIds,
  replaceProfile,
} from "./profiles.repository";

export class LookTaken extends Error {
  readonly field: "avatar" | "accent";
  constructor(field: "avatar" | "accent") {
    super(`another child has this ${field}`);
    this.field = field;
  }
}
export class ProfileNotFound extends Error {}

/** What a child is known by. */
export type ProfileLook = Pick<ProfileDraft, "name" | "avatar" | "accent">;

/** Steps over a connection or a transaction. `change` and `confirm` throw LookTaken and ProfileNotFound. */
export interface ProfilesService {
  list(db: Connection): Profile[];
  find(db: Connection, id: string): Profile | undefined;
  create(db: Connection, look: ProfileLook): Profile;
  /**
   * The profile of this id; an unknown one is made as a guest. An archived child comes back as a guest. Where guests are
   * too many, the one that came first makes room, unless it watches.
   */
  ensure(
    db: Connection,
    id: string,
    isWatching: (id: string) => boolean,
  ): { profile: Profile; made: boolean };
  change(db: Connection, id: string, changes: Partial<ProfileLook>): Profile;
  confirm(db: Connection, id: string): Profile;
  archive(db: Connection, id: string): void;
}

export function createProfilesService(nowMs: () => number): ProfilesService {
  function find(db: Connection, id: string): Profile | undefined {
    const found = findProfile(db, id);
    if (!found || found.archived) return undefined;
    const { archived: _archived, ...profile } = found;
    return profile;
  }
  function get(db: Connection, id: string): Profile {
    const profile = find(db, id);
    if (!profile) throw new ProfileNotFound(`there is no profile ${id}`);
    return profile;
  }
  /** Invented names must not fill the picker; what guests have watched stays. */
  function makeRoom(db: Connection, isWatching: (id: string) => boolean): void {
    const guests = listProfiles(db).filter((profile) => profile.guest);
    const idle = guests.filter(({ id }) => !isWatching(id));
    for (const oldest of idle.slice(0, Math.max(0, guests.length - mostGuests + 1)))
      replaceProfile(db, oldest, nowMs());
  }
  function store(db: Connection, profile: Profile): Profile {
    replaceProfile(db, profile);
    return profile;
  }
  return {
    list: listProfiles,
    find,
    create(db, look) {
      refuseTakenLook(look, listProfiles(db));
      const profile = { ...look, id: profileIdFor(look.name, listTakenIds(db)), guest: false };
      insertProfile(db, profile, nowMs());
      return profile;
    },
    ensure(db, id, isWatching) {
      const found = findProfile(db, id);
      if (found && !found.archived) return { profile: get(db, id), made: false };
      makeRoom(db, isWatching);
      const profile = guestProfile(id, listProfiles(db));
      if (found) replaceProfile(db, profile);
      else insertProfile(db, profile, nowMs());
      return { profile, made: true };
    },
    change(db, id, changes) {
      const profile = get(db, id);
      refuseTakenLook(
        changes,
        listProfiles(db).filter((other) => other.id !== id),
      );
      return store(db, { ...profile, ...changes });
    },
    confirm(db, id) {
      const profile = get(db, id);
      refuseTakenLook(profile, listProfiles(db));
      return store(db, { ...profile, guest: false });
    },
    archive: (db, id) => replaceProfile(db, get(db, id), nowMs()),
  };
}

function refuseTakenLook(look: Partial<ProfileLook>, others: readonly Profile[]): void {
  const field = findTakenLook(
    look,
    others.filter((other) => !other.guest),
  );
  if (field) throw new LookTaken(field);
}
