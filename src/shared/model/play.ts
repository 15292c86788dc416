import * as z from "zod";
import { Refusal, Standing } from "./limits";
import { ProfileId } from "./profile";
import { AccountingDay, InstantMs } from "./time";
import { VideoId } from "./video";

export const PlayKind = z.enum(["programme", "free", "placeholder"]);
export type PlayKind = z.infer<typeof PlayKind>;

/** The random name of an open play: 128 bits in hex. It opens the media door until the play ends. */
export const PlayToken = z.string().regex(/^[0-9a-f]{32}$/);
export type PlayToken = z.infer<typeof PlayToken>;

/** `rule`: a limit ended it; `lost`: its window fell silent; `idle`: it was paused for too long. */
export const EndReason = z.enum([
  "completed",
  "left",
  "failed",
  "superseded",
  "rule",
  "parent",
  "lost",
  "idle",
  "day-changed",
  "crashed",
]);
export type EndReason = z.infer<typeof EndReason>;

export const CaptionTrack = z.object({
  /** BCP 47, or null where nobody says. */
  language: z.string().nullable(),
  title: z.string().nullable(),
  forced: z.boolean(),
  default: z.boolean(),
  hearingImpaired: z.boolean(),
  /** The part that it belongs to, an index into `parts`. */
  part: z.int().nonnegative(),
  url: z.string(),
});
export type CaptionTrack = z.infer<typeof CaptionTrack>;

/** One file of a programme, which may be cut into several. */
export const PlayPart = z.object({ url: z.string(), durationSeconds: z.number().nonnegative().nullable() });
export type PlayPart = z.infer<typeof PlayPart>;

/** What the player gets for a start. `refusal` is set when a placeholder plays in the programme's place. */
export const OpenPlay = z.object({
  token: PlayToken,
  kind: PlayKind,
  /** Who watches: one child, or several who each pay. */
  profileIds: z.array(ProfileId).min(1),
  /** Null for the built-in placeholder. */
  videoId: VideoId.nullable(),
  title: z.string(),
  collection: z.string().nullable(),
  /** Played one after another, on one timeline. None: a still picture, where even a placeholder film may not run. */
  parts: z.array(PlayPart),
  resumeAtSeconds: z.number().nonnegative(),
  durationSeconds: z.number().nonnegative().nullable(),
  captions: z.array(CaptionTrack),
  spentTicket: z.boolean(),
  refusal: Refusal.nullable(),
  standings: z.array(Standing).min(1),
});
export type OpenPlay = z.infer<typeof OpenPlay>;

/** One play in the parent's log. */
export const PlayRecord = z.object({
  playId: z.int(),
  profileId: ProfileId,
  kind: PlayKind,
  videoId: VideoId.nullable(),
  title: z.string(),
  accountingDay: AccountingDay,
  startedAtMs: InstantMs,
  endedAtMs: InstantMs.nullable(),
  watchedSeconds: z.number().nonnegative(),
  durationSeconds: z.number().nonnegative().nullable(),
  positionSeconds: z.number().nonnegative(),
  counted: z.boolean(),
  refunded: z.boolean(),
  completed: z.boolean(),
  /** Left before a tenth of it was seen. */
  skipped: z.boolean(),
  endReason: EndReason.nullable(),
});
export type PlayRecord = z.infer<typeof PlayRecord>;
