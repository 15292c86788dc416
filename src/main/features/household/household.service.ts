import type { Connection } from "../../database/connection";
import type { Clock } from "../../platform/clock";
import { accountingDayAt, laterDay, nextAccountingDay, startOfAccountingDay } from "./accounting-day.policy";
import { findHousehold, type HouseholdRow, insertHousehold, replaceOpenDay } from "./household.repository";

export interface Today {
  readonly accountingDay: string;
  readonly resetsAtMs: number;
  readonly clockWentBack: boolean;
}

export interface HouseholdService {
  timeZone(): string;
  /** The accounting day now; opens a new one on disk when the date has moved on. */
  today(): Today;
  /** A parent takes the system's date as it is, also when that is an earlier day. */
  acceptClock(): Today;
}

export interface HouseholdPorts {
  db: Connection;
  clock: Clock;
  /** Used once, for a household that is new. */
  systemTimeZone: string;
}

export function createHouseholdService({ db, clock, systemTimeZone }: HouseholdPorts): HouseholdService {
  // Read anew each time: a copy in memory would be ahead of the disk when somebody's transaction rolls back.
  const read = () => findHousehold(db) ?? openHousehold(db, clock, systemTimeZone);

  function openDay(choose: (open: string, wallDay: string) => string): Today {
    const row = read();
    const wallDay = accountingDayAt(clock.wallMs(), row);
    const accountingDay = choose(row.openDay, wallDay);
    if (accountingDay !== row.openDay) replaceOpenDay(db, accountingDay);
    const resetsAtMs = startOfAccountingDay(nextAccountingDay(accountingDay), row);
    return { accountingDay, resetsAtMs, clockWentBack: wallDay < accountingDay };
  }
  return {
    timeZone: () => read().timeZone,
    today: () => openDay(laterDay),
    acceptClock: () => openDay((_, wallDay) => wallDay),
  };
}

function openHousehold(db: Connection, clock: Clock, timeZone: string): HouseholdRow {
  const openDay = accountingDayAt(clock.wallMs(), { timeZone, dayStartMinute: 0 });
  return insertHousehold(db, { timeZone, dayStartMinute: 0, openDay, createdAtMs: clock.wallMs() });
}
