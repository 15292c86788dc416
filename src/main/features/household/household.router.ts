import type { HouseholdEvent, HouseholdStatus, HouseholdTime } from "@shared/model/household";
import { procedures } from "../../access/procedures";

export interface HouseholdActs {
  status(): HouseholdStatus;
  replaceTime(time: HouseholdTime, warnAtMinutes: readonly number[]): HouseholdStatus;
  acceptClock(): HouseholdStatus;
  dismissDatabaseNotice(): HouseholdStatus;
  quit(): void;
  listen(connectionId: string, signal: AbortSignal | undefined): AsyncGenerator<HouseholdEvent>;
}

export function createHouseholdRouter(acts: HouseholdActs) {
  const { household } = procedures;
  return household.router({
    status: household.status.handler(() => acts.status()),
    replaceTime: household.replaceTime.handler(({ input }) =>
      acts.replaceTime(input.time, input.warnAtMinutes),
    ),
    acceptClock: household.acceptClock.handler(() => acts.acceptClock()),
    dismissDatabaseNotice: household.dismissDatabaseNotice.handler(() => acts.dismissDatabaseNotice()),
    quit: household.quit.handler(() => acts.quit()),
    watch: household.watch.handler(({ context, signal }) => acts.listen(context.connection.id, signal)),
  });
}
