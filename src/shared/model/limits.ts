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

/** Used and allowed of one thing in one period; `total` and `left` are null where there is no limit. */
export const Budget = z.object({
  used: z.number().nonnegative(),
  total: z.number().nonnegative().nullable(),
  left: z.number().nonnegative().nullable(),
});
export type Budget = z.infer<typeof Budget>;

/** Tickets, and seconds of played time, in one period, and when it begins anew. */
export const PeriodUsage = z.object({ tickets: Budget, seconds: Budget, resetsAtMs: InstantMs });
export type PeriodUsage = z.infer<typeof PeriodUsage>;

export const Usage = z.object({
  profileId: ProfileId,
  accountingDay: AccountingDay,
  day: PeriodUsage,
  week: PeriodUsage,
  month: PeriodUsage,
});
export type Usage = z.infer<typeof Usage>;

/** Why a start was refused, and the next instant at which this same start would be allowed. */
export const Refusal = z.object({ rule: Rule, untilMs: InstantMs.nullable() });
export type Refusal = z.infer<typeof Refusal>;

/** How the programme that runs now will be ended by the limits. */
export const RunningEnd = z.object({
  rule: Rule,
  /** When the light begins to fade; null where it does not. */
  sunsetAtMs: InstantMs.nullable(),
  endsAtMs: InstantMs,
});
export type RunningEnd = z.infer<typeof RunningEnd>;

/** Where one child's day stands. Pushed whenever it changes; nobody has to ask again. */
export const Standing = z.object({
  profileId: ProfileId,
  accountingDay: AccountingDay,
  /** Null: as many as they like. */
  ticketsTotal: z.int().nonnegative().nullable(),
  ticketsUsed: z.int().nonnegative(),
  ticketsLeft: z.int().nonnegative().nullable(),
  /** Tickets of the day on which `refusal` ends, or of the next one; null: as many as they like. */
  ticketsNext: z.int().nonnegative().nullable(),
  /** Of today; null where no limit of minutes holds. */
  secondsTotal: z.number().nonnegative().nullable(),
  secondsUsed: z.number().nonnegative(),
  /** The least of what day, week and month leave. */
  secondsLeft: z.number().nonnegative().nullable(),
  /** The end of the hours that hold now. */
  bedtimeAtMs: InstantMs.nullable(),
  /** Share of the day that is used up, 0 to 1: minutes, or the time to bedtime where that comes first. */
  usedShare: z.number().min(0).max(1),
  sky: Sky,
  /** Why no new programme starts now; null while one may. */
  refusal: Refusal.nullable(),
  /** The tightest warning that has been reached, in minutes, and what is coming. */
  warning: z.object({ minutes: z.int().positive(), rule: Rule }).nullable(),
  /** Set while a programme runs that a limit will end. */
  runningEnd: RunningEnd.nullable(),
  volumeCap: z.int().min(0).max(100),
  /** When the next accounting day begins and the tickets come back. */
  resetsAtMs: InstantMs,
});
export type Standing = z.infer<typeof Standing>;

/** What remains for a start that is allowed, and what would end it first. */
export const Allowance = z.object({
  allowed: z.literal(true),
  spendsTicket: z.boolean(),
  /** After this start; null: no limit. */
  ticketsLeft: z.int().nonnegative().nullable(),
  /** Of playing; null: nothing ends it. */
  secondsLeft: z.number().nonnegative().nullable(),
  endsFirst: Rule.nullable(),
  /** If it plays on from now; the instants of the warnings that are still to come. */
  endsAtMs: InstantMs.nullable(),
  warningsAtMs: z.array(InstantMs),
});
export type Allowance = z.infer<typeof Allowance>;

/** The limit engine's answer for one child and one video. */
export const Verdict = z.discriminatedUnion("allowed", [
  Allowance,
  z.object({ allowed: z.literal(false), refusal: Refusal }),
]);
export type Verdict = z.infer<typeof Verdict>;
