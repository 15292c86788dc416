import type { Client } from "@shared/contract";
import type { Profile, ProfileDraft } from "@shared/model/profile";

/** Makes a new child, changes a known one, or names a guest and makes it a child of the household. */
export async function saveProfile(
  client: Client,
  profile: Profile | null,
  draft: ProfileDraft,
): Promise<Profile> {
  if (profile === null) {
    return client.profiles.create(draft);
  }
  const { ticketsPerDay, ...look } = draft;
  // A known child's tickets are set among its other rules.
  const changes = profile.guest ? { ...look, ticketsPerDay } : look;
  const changed = await client.profiles.update({ profileId: profile.id, changes });
  return profile.guest ? client.profiles.confirm({ profileId: profile.id }) : changed;
}
