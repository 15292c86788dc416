import type { Connection } from "../database/connection";
import type { ActivityService } from "../features/activity/activity.service";
import type { HouseholdService } from "../features/household/household.service";
import type { PlaybackService } from "../features/playback/playback.service";

export interface AcceptClockPorts {
  transact<T>(steps: (tx: Connection) => T): T;
  household: HouseholdService;
  playback: PlaybackService;
  activity: ActivityService;
}

/** A parent takes the system's date as it is: the household goes back to it, and later days' plays come along. */
export function createAcceptClock({ transact, household, playback, activity }: AcceptClockPorts): () => void {
  return () =>
    transact((tx) => {
      const { accountingDay } = household.acceptClock();
      playback.redateAfter(tx, accountingDay);
      activity.record(tx, { kind: "household.clockAccepted" });
    });
}
