import * as z from "zod";
import { Rule } from "./limits";
import { AccountingDay } from "./time";

/** One play of the last seven days, as it would have gone. `rule` is null where it would have run as it did. */
export const RehearsedPlay = z.object({
  playId: z.int(),
  title: z.string(),
  accountingDay: AccountingDay,
  watchedSeconds: z.number().nonnegative(),
  /** What would have refused its start, or ended it after `wouldWatchSeconds`. */
  rule: Rule.nullable(),
  wouldWatchSeconds: z.number().nonnegative(),
});
export type RehearsedPlay = z.infer<typeof RehearsedPlay>;

export const Rehearsal = z.object({
  from: AccountingDay,
  until: AccountingDay,
  /** Oldest first. */
  plays: z.array(RehearsedPlay),
});
export type Rehearsal = z.infer<typeof Rehearsal>;
