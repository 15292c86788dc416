import * as z from "zod";
import { ScanProgress } from "./library";
import { Standing } from "./limits";
import { ParentSession } from "./parent";
import { AccountingDay } from "./time";

export const HouseholdStatus = z.object({
  version: z.string(),
  /** True until a PIN is set: the first-run wizard is shown. */
  needsFirstRun: z.boolean(),
  hasFolders: z.boolean(),
  hasProfiles: z.boolean(),
  /** True in Electron: the parent may pick a folder in the system's own dialog. */
  hasNativeFolderDialog: z.boolean(),
  timeZone: z.string(),
  accountingDay: AccountingDay,
  /** The system's date lies before the accounting day: a parent may accept it. */
  clockWentBack: z.boolean(),
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
  z.object({ kind: z.literal("playback.ended"), token: z.string() }),
  z.object({ kind: z.literal("parent.sessionChanged"), session: ParentSession }),
]);
export type HouseholdEvent = z.infer<typeof HouseholdEvent>;
