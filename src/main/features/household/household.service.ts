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
  readonly timeZone: string;
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
  const row = findHousehold(db) ?? openHousehold(db, clock, systemTimeZone);
  const time = { timeZone: row.timeZone, dayStartMinute: row.dayStartMinute };
  let openDay = row.openDay;

  function moveTo(day: string): void {
    if (day === openDay) return;
    replaceOpenDay(db, day);
    openDay = day;
  }
  function describe(): Today {
    return {
      accountingDay: openDay,
      resetsAtMs: startOfAccountingDay(nextAccountingDay(openDay), time),
      clockWentBack: accountingDayAt(clock.wallMs(), time) < openDay,
    };
  }
  return {
    timeZone: row.timeZone,
    today() {
      moveTo(laterDay(openDay, accountingDayAt(clock.wallMs(), time)));
      return describe();
    },
    acceptClock() {
      moveTo(accountingDayAt(clock.wallMs(), time));
      return describe();
    },
  };
}

function openHousehold(db: Connection, clock: Clock, timeZone: string): HouseholdRow {
  const openDay = accountingDayAt(clock.wallMs(), { timeZone, dayStartMinute: 0 });
  return insertHousehold(db, { timeZone, dayStartMinute: 0, openDay, createdAtMs: clock.wallMs() });
}
