import {
  type Accent,
  type Avatar,
  accents,
  avatars,
  type Profile,
  type ProfileDraft,
} from "@shared/model/profile";

export interface TakenLooks {
  avatar: Map<Avatar, string>;
  accent: Map<Accent, string>;
}

/** Whose each animal and colour is. Guests hold none: they have not been named by a parent. */
export function takenLooks(siblings: readonly Profile[]): TakenLooks {
  const children = siblings.filter((sibling) => !sibling.guest);
  return {
    avatar: new Map(children.map((child) => [child.avatar, child.name])),
    accent: new Map(children.map((child) => [child.accent, child.name])),
  };
}

/** What the form begins with: the child as it is, or the first look that nobody has and three tickets. */
export function firstDraft(profile: Profile | null, siblings: readonly Profile[]): ProfileDraft {
  const taken = takenLooks(siblings);
  const wished = profile ?? { name: "", avatar: avatars[0], accent: accents[0] };
  return {
    name: wished.name,
    avatar: firstFree([wished.avatar, ...avatars], taken.avatar),
    accent: firstFree([wished.accent, ...accents], taken.accent),
    ticketsPerDay: 3,
  };
}

function firstFree<Look>(wishes: [Look, ...Look[]], taken: ReadonlyMap<Look, string>): Look {
  return wishes.find((look) => !taken.has(look)) ?? wishes[0];
}
