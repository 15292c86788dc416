import * as z from "zod";
import { PlayRecord } from "../model/play";
import { AccountingDay } from "../model/time";
import { asParentQuietly } from "./access";

export const activity = {
  /** One accounting day's plays, latest first; null means today. */
  plays: asParentQuietly
    .input(z.object({ accountingDay: AccountingDay.nullable().default(null) }))
    .output(z.object({ accountingDay: AccountingDay, plays: z.array(PlayRecord) })),
};
