import * as z from "zod";

/** An instant on the wire: whole milliseconds since 1970-01-01T00:00Z. */
export const InstantMs = z.int();

/** A calendar day of the household, `YYYY-MM-DD`. */
export const AccountingDay = z.iso.date();
export type AccountingDay = z.infer<typeof AccountingDay>;
