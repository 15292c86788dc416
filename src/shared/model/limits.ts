import * as z from "zod";
import { ProfileId } from "./profile";
import { AccountingDay, InstantMs } from "./time";

/** One reason why watching may be refused; the names are product.md's. */
export const Rule = z.enum([
  "paused",
  "outside-hours",
  "break",
  "not-allowed-content",
  "no-tickets",
  "no-minutes-today",
  "no-minutes-week",
  "no-minutes-month",
  "not-enough-time",
]);
export type Rule = z.infer<typeof Rule>;

export const Sky = z.enum(["day", "golden", "dusk", "curtain", "night"]);
export type Sky = z.infer<typeof Sky>;

/** What is left of one child's accounting day. */
export const Standing = z.object({
  profileId: ProfileId,
  accountingDay: AccountingDay,
  ticketsTotal: z.int().nonnegative(),
  ticketsUsed: z.int().nonnegative(),
  ticketsLeft: z.int().nonnegative(),
  sky: Sky,
  /** When the next accounting day begins and the tickets come back. */
  resetsAtMs: InstantMs,
});
export type Standing = z.infer<typeof Standing>;

/** Why a start was refused, and the next instant at which this same start would be allowed. */
export const Refusal = z.object({ rule: Rule, untilMs: InstantMs.nullable() });
export type Refusal = z.infer<typeof Refusal>;

/** The limit engine's answer for one child and one video. */
export const Verdict = z.discriminatedUnion("allowed", [
  z.object({ allowed: z.literal(true), spendsTicket: z.boolean() }),
  z.object({ allowed: z.literal(false), refusal: Refusal }),
]);
export type Verdict = z.infer<typeof Verdict>;
