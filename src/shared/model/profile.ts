import * as z from "zod";

export const avatars = ["fox", "bear", "owl", "frog", "cat", "bunny", "dragon", "penguin"] as const;
export const accents = ["coral", "amber", "leaf", "lagoon", "sky", "plum", "berry", "cocoa"] as const;

export const Avatar = z.enum(avatars);
export type Avatar = z.infer<typeof Avatar>;
export const Accent = z.enum(accents);
export type Accent = z.infer<typeof Accent>;

export const ProfileId = z
  .string()
  .regex(/^[a-z0-9_-]{1,64}$/, "a profile id is 1 to 64 of a-z, 0-9, _ and -");
export type ProfileId = z.infer<typeof ProfileId>;

export const TicketsPerDay = z.int().min(0).max(99);

/** One child. `guest`: made by a request for an unknown id and not yet confirmed by a parent. */
export const Profile = z.object({
  id: ProfileId,
  name: z.string().trim().min(1).max(40),
  avatar: Avatar,
  accent: Accent,
  guest: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** What a parent fills in for a child; the tickets are the first field of the child's limits. */
export const ProfileDraft = Profile.pick({ name: true, avatar: true, accent: true }).extend({
  ticketsPerDay: TicketsPerDay,
});
export type ProfileDraft = z.infer<typeof ProfileDraft>;
