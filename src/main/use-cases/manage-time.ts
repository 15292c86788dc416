import type { HouseholdTime } from "@shared/model/household";
import type { ActivityService } from "../features/activity/activity.service";
import { acceptTime } from "../features/limits/ledger/advance.policy";
import { replaceTime } from "../features/limits/ledger/household.policy";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";

export interface ManageTime {
  /** A parent takes the system's time as it is: the household goes to it, and what was dated later comes along. */
  acceptClock(): void;
  /** Zone, day start and first weekday hold from the next accounting day, the warnings at once. */
  replaceTime(time: HouseholdTime, warnAtMinutes: readonly number[]): void;
}

export function createManageTime(keeper: LedgerKeeper, activity: ActivityService): ManageTime {
  return {
    acceptClock: () =>
      keeper.transact((book) => {
        book.write(acceptTime(book.ledger(), book.reading).changes);
        activity.record(book.tx, { kind: "household.clockAccepted" });
      }),
    replaceTime: (time, warnAtMinutes) =>
      keeper.transact((book) => book.write(replaceTime(book.now, time, warnAtMinutes))),
  };
}
