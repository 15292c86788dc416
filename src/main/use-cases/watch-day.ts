import type { HouseholdEvent } from "@shared/model/household";
import type { HouseholdService } from "../features/household/household.service";
import type { Announcements } from "./announcements";

/** Asked every second: says on every screen that a new accounting day has begun, with everybody's new tickets. */
export function createWatchDay(
  household: HouseholdService,
  say: Announcements,
  announce: (event: HouseholdEvent) => void,
): () => void {
  let known = household.today().accountingDay;
  return () => {
    const { accountingDay } = household.today();
    if (accountingDay === known) return;
    known = accountingDay;
    announce({ kind: "limits.dayChanged", accountingDay });
    say.standings();
  };
}
