import * as z from "zod";
import { ScanProgress } from "./library";
import { Rule, Standing } from "./limits";
import { Weekday } from "./limits-policy";
import { ParentSession } from "./parent";
import { EndReason } from "./play";
import { AccountingDay, InstantMs } from "./time";

/** The household's own time: behind the PIN, never the operating system's. */
export const HouseholdTime = z.strictObject({
  /** IANA name. */
  timeZone: z.string().refine(isTimeZone, "is no time zone that this machine knows"),
  /** Minute of the local day at which a new accounting day begins. */
  dayStartMinute: z.int().min(0).max(1439),
  /** Accounting weeks begin on it. */
  firstWeekday: Weekday,
});
export type HouseholdTime = z.infer<typeof HouseholdTime>;

/** Minutes before an end at which a child is warned, the largest first. */
export const WarnAtMinutes = z
  .array(z.int().min(1).max(120))
  .max(6)
  .refine((minutes) => minutes.every((each, index) => index === 0 || each < (minutes[index - 1] ?? 0)), {
    error: "has to fall from one to the next",
  });

/** What a parent may have to know of the clock: `jumpSeconds` is how far the system's time lies ahead (or, negative, behind). */
export const ClockNotice = z.object({
  kind: z.enum(["changed", "went-back", "leapt-ahead"]),
  jumpSeconds: z.number(),
});
export type ClockNotice = z.infer<typeof ClockNotice>;

/** The database was not what it had been; `backupAtMs` is when the state was saved that is used since, null where there was none. */
export const DatabaseNotice = z.object({
  /** `edited`: it is used as it was found, since nothing else was there. */
  kind: z.enum(["restored", "started-empty", "edited"]),
  atMs: InstantMs,
  backupAtMs: InstantMs.nullable(),
});
export type DatabaseNotice = z.infer<typeof DatabaseNotice>;

export const HouseholdStatus = z.object({
  version: z.string(),
  /** True until a PIN is set: the first-run wizard is shown. */
  needsFirstRun: z.boolean(),
  hasFolders: z.boolean(),
  hasProfiles: z.boolean(),
  /** True in Electron: the parent may pick a folder in the system's own dialog. */
  hasNativeFolderDialog: z.boolean(),
  accountingDay: AccountingDay,
  /** Accounting time as this was said: a page's own clock may be another. */
  nowMs: InstantMs,
  time: HouseholdTime,
  /** From the next accounting day on; null where nothing is to change. */
  nextTime: HouseholdTime.nullable(),
  warnAtMinutes: WarnAtMinutes,
  /** The system's clock and the household's disagree: a parent may accept the system's. */
  clockNotice: ClockNotice.nullable(),
  /** Until a parent has seen it. */
  databaseNotice: DatabaseNotice.nullable(),
  /** Since then nothing could be written to the data folder's disk; null while it can. */
  diskFullSinceMs: InstantMs.nullable(),
});
export type HouseholdStatus = z.infer<typeof HouseholdStatus>;

/** What every connection hears live. Events are past and carry state. */
export const HouseholdEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("limits.standingChanged"), standing: Standing }),
  z.object({ kind: z.literal("limits.dayChanged"), accountingDay: AccountingDay }),
  z.object({ kind: z.literal("library.changed") }),
  z.object({ kind: z.literal("library.scanProgressed"), progress: ScanProgress }),
  z.object({ kind: z.literal("profiles.changed") }),
  z.object({ kind: z.literal("playback.changed") }),
  z.object({ kind: z.literal("household.databaseNoticed"), notice: DatabaseNotice.nullable() }),
  z.object({ kind: z.literal("household.diskChanged"), diskFullSinceMs: InstantMs.nullable() }),
  z.object({ kind: z.literal("household.clockChanged"), notice: ClockNotice.nullable() }),
  /** The door of this play is shut: its player empties itself and says so. `rule` names what ended it. */
  z.object({
    kind: z.literal("playback.ended"),
    token: z.string(),
    reason: EndReason,
    rule: Rule.nullable(),
    refunded: z.boolean(),
  }),
  z.object({ kind: z.literal("parent.sessionChanged"), session: ParentSession }),
]);
export type HouseholdEvent = z.infer<typeof HouseholdEvent>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
