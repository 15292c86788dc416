import * as z from "zod";
import { ProfileId } from "./profile";
import { AccountingDay, InstantMs } from "./time";

/** What a parent adds or takes for one accounting day. */
export const GrantDraft = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tickets"), tickets: z.int().min(-99).max(99) }),
  z.strictObject({ kind: z.literal("minutes"), minutes: z.int().min(-1440).max(1440) }),
  /** Opens the hours from now until then. */
  z.strictObject({ kind: z.literal("open-until"), untilMs: InstantMs }),
  /** What runs may run on; nothing else starts today. */
  z.strictObject({ kind: z.literal("end-after-this") }),
  /** The day's hours end now, with a sunset. */
  z.strictObject({ kind: z.literal("bedtime-now") }),
]);
export type GrantDraft = z.infer<typeof GrantDraft>;

export const GrantId = z.int().positive();

/** A line of the history of grants. `takenBackAtMs` is null while it holds, or held to its day's end. */
export const Grant = z.object({
  id: GrantId,
  profileId: ProfileId,
  accountingDay: AccountingDay,
  draft: GrantDraft,
  grantedAtMs: InstantMs,
  /** In the parent's words. */
  why: z.string().max(80).nullable(),
  takenBackAtMs: InstantMs.nullable(),
});
export type Grant = z.infer<typeof Grant>;

/** Nothing may be watched until then, or, with null, until a parent ends it. It outlives the day. */
export const Pause = z.object({ untilMs: InstantMs.nullable() });
export type Pause = z.infer<typeof Pause>;
