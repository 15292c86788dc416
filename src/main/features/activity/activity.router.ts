import type { PlayRecord } from "@shared/model/play";
import { procedures } from "../../access/procedures";

/** `accountingDay` null means today. */
export interface ActivityActs {
  plays(accountingDay: string | null): { accountingDay: string; plays: PlayRecord[] };
}

export function createActivityRouter(acts: ActivityActs) {
  const { activity } = procedures;
  return activity.router({
    plays: activity.plays.handler(({ input }) => acts.plays(input.accountingDay)),
  });
}
