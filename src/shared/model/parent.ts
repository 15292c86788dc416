import * as z from "zod";
import { InstantMs } from "./time";

export const Pin = z.string().regex(/^\d{6}$/, "a PIN is six digits");

/** 128 bits in Crockford's base 32, grouped with hyphens; case, spaces and hyphens do not matter when typed. */
export const RecoveryCode = z.string().min(26).max(64);

/** Why a PIN is too easy to guess. */
export const PinWeakness = z.enum(["repeats", "run", "year"]);
export type PinWeakness = z.infer<typeof PinWeakness>;

/** One reply shape for right, wrong and resting. */
export const UnlockOutcome = z.object({
  unlocked: z.boolean(),
  /** How long the door rests before the next try is looked at; 0 when it does not. */
  restSeconds: z.number().nonnegative(),
});
export type UnlockOutcome = z.infer<typeof UnlockOutcome>;

export const ParentSession = z.object({
  unlocked: z.boolean(),
  /** When the session ends if nothing is done; null while locked. */
  endsAtMs: InstantMs.nullable(),
});
export type ParentSession = z.infer<typeof ParentSession>;
