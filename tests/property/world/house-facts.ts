import type { HouseholdTime } from "@shared/model/household";
import type { LimitsPolicy } from "@shared/model/limits-policy";

/** What a house is before anything happens in it. */
export interface HouseFacts {
  readonly startMs: number;
  readonly time: HouseholdTime;
  readonly policies: readonly LimitsPolicy[];
  readonly tellsSynchronised: boolean;
  readonly bufferSeconds: number;
  /** Does the tick come before the pages' reports of the same second? */
  readonly tickFirst: boolean;
  /** A second of the timer in true milliseconds. */
  readonly tickMs: number;
}
