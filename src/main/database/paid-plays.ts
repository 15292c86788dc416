import { and, eq, type SQL } from "drizzle-orm";
import { plays } from "./schema";

/** A ticket that is spent: counted, and not given back. */
export const spentTicket: SQL = and(eq(plays.counted, true), eq(plays.refunded, false)) as SQL;

/** A play of this child and day that has paid and is not finished: going on with it costs nothing. */
export function paidUnfinished(profileId: string, accountingDay: string): SQL {
  return and(
    eq(plays.profileId, profileId),
    eq(plays.accountingDay, accountingDay),
    spentTicket,
    eq(plays.completed, false),
  ) as SQL;
}
