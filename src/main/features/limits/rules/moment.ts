import type { Grant } from "@shared/model/grant";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Calendar } from "../calendar/calendar";
import type { AccountPause, Rest } from "../ledger/ledger";

/** Everything that the rules look at for one child at one moment, real or imagined. */
export interface Moment {
  /** Accounting time. */
  readonly ms: number;
  /** The accounting day that is open then. */
  readonly day: string;
  readonly calendar: Calendar;
  readonly policy: LimitsPolicy;
  readonly pause: AccountPause | null;
  /** Those that hold, of `day` and of the day before: `bedtime-now` takes the tail over midnight, too. */
  readonly grants: readonly Grant[];
  readonly rest: Rest;
  readonly used: Used;
  /** Set for a guest: what all guests together have today, grants of tickets included, in place of their own tickets. */
  readonly purse: { readonly total: number; readonly used: number } | null;
}

/** What was used, what runs now included. Seconds of counted programmes. */
export interface Used {
  readonly ticketsToday: number;
  readonly ticketsThisWeek: number;
  readonly secondsToday: number;
  readonly secondsThisWeek: number;
  readonly secondsThisMonth: number;
}

/** The start that is asked about. */
export interface Start {
  readonly contentAllowed: boolean;
  readonly free: boolean;
  /** It was paid for on this day and is unfinished. */
  readonly resumable: boolean;
  /** From where it would begin to its end; null where nobody knows. */
  readonly remainingSeconds: number | null;
}
