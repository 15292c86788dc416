import { type Accent, type Avatar, accents, avatars, type Profile } from "@shared/model/profile";

/** More guests than this no picker can show: the ones that came first make room. */
export const mostGuests = 12;

type Look = Pick<Profile, "avatar" | "accent">;

/** Two siblings cannot share an animal or a colour, while there are enough for all. */
export function findTakenLook(look: Partial<Look>, others: readonly Look[]): "avatar" | "accent" | undefined {
  const taken = (field: keyof Look, choices: number) =>
    others.length < choices &&
    look[field] !== undefined &&
    others.some((other) => other[field] === look[field]);
  if (taken("avatar", avatars.length)) return "avatar";
  if (taken("accent", accents.length)) return "accent";
  return undefined;
}

/** A look that nobody has yet, or the first ones where all are taken. */
export function pickFreeLook(others: readonly Look[]): { avatar: Avatar; accent: Accent } {
  return {
    avatar: avatars.find((avatar) => others.every((other) => other.avatar !== avatar)) ?? avatars[0],
    accent: accents.find((accent) => others.every((other) => other.accent !== accent)) ?? accents[0],
  };
}

/** An id for a child's name: plain letters of it, with a number where the id is taken. */
export function profileIdFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const base = plain === "" ? "child" : plain;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** What a request for an unknown id makes. */
export function guestProfile(id: string, others: readonly Look[]): Profile {
  return { id, name: id.slice(0, 40), guest: true, ...pickFreeLook(others) };
}
