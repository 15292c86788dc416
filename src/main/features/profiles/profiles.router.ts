import type { Standing } from "@shared/model/limits";
import type { Profile, ProfileDraft } from "@shared/model/profile";
import { procedures } from "../../access/procedures";
import { LookTaken, ProfileNotFound } from "./profiles.service";

export interface ProfilesActs {
  list(): (Profile & { standing: Standing; ticketsPerDay: number | null })[];
  create(draft: ProfileDraft): Profile;
  update(profileId: string, changes: Partial<ProfileDraft>): Profile;
  confirm(profileId: string): Profile;
  archive(profileId: string): void;
}

interface ProfileErrors {
  LOOK_TAKEN?: (options: { data: { field: "avatar" | "accent" } }) => Error;
  NOT_FOUND?: () => Error;
}

export function createProfilesRouter(acts: ProfilesActs) {
  const { profiles } = procedures;
  return profiles.router({
    list: profiles.list.handler(() => acts.list()),
    create: profiles.create.handler(({ input, errors }) => typed(errors, () => acts.create(input))),
    update: profiles.update.handler(({ input, errors }) =>
      typed(errors, () => acts.update(input.profileId, withoutUndefined(input.changes))),
    ),
    confirm: profiles.confirm.handler(({ input, errors }) =>
      typed(errors, () => acts.confirm(input.profileId)),
    ),
    archive: profiles.archive.handler(({ input, errors }) =>
      typed(errors, () => acts.archive(input.profileId)),
    ),
  });
}

function typed<T>(errors: ProfileErrors, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof LookTaken && errors.LOOK_TAKEN)
      throw errors.LOOK_TAKEN({ data: { field: error.field } });
    if (error instanceof ProfileNotFound && errors.NOT_FOUND) throw errors.NOT_FOUND();
    throw error;
  }
}

/** A field that is there but undefined means the same as one that is absent. */
function withoutUndefined(
  changes: { [K in keyof ProfileDraft]?: ProfileDraft[K] | undefined },
): Partial<ProfileDraft> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
