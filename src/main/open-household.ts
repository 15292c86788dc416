import type { HouseholdTime } from "@shared/model/household";
import type { Connection } from "./database/connection";
import { isFullDisk, isLocked } from "./database/full-disk";
import type { OpenDatabase } from "./database/open";
import { type ActivityService, createActivityService } from "./features/activity/activity.service";
import { type LedgerKeeper, NotWritten } from "./features/limits/ledger-keeper.service";
import { createLedgerStore } from "./features/limits/ledger-store";
import { openLedger } from "./features/limits/open-ledger.service";
import type { Clock } from "./platform/clock";
import type { Logger } from "./platform/logger";

interface HouseholdPorts {
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The ledger and the log, which tell each other: what changes is logged, and the log is dated by the ledger. */
export function openHousehold({ database, clock, log }: HouseholdPorts): {
  activity: ActivityService;
  keeper: LedgerKeeper;
} {
  const activity = createActivityService(() => {
    const { ledger, now } = keeper.read();
    return { atMs: now.ms, accountingDay: ledger.openDay };
  });
  const { keeper, crashedPlays } = openLedger({
    clock,
    store: createLedgerStore(database.sqlite, database.ledgerKey),
    transaction: (steps) => writeWhole(database, steps),
    record: activity.record,
    firstTime: timeOfThisMachine(),
  });
  if (crashedPlays > 0) log.warn({ crashed: crashedPlays }, "plays were open when the kiosk last stopped");
  return { activity, keeper };
}

/** Two kiosks on one database would be two purses: whoever finds that another has written writes nothing more. */
class WrittenByOthers extends Error {}

/** Throws NotWritten, WrittenByOthers. */
function writeWhole<T>({ care, db }: OpenDatabase, steps: (tx: Connection) => T): T {
  const alone = (tx: Connection) => {
    if (care.hasForeignWrites()) throw new WrittenByOthers("another program has written to the database");
    return steps(tx);
  };
  try {
    return care.disk.watch(() => db.transaction(alone, { behavior: "immediate" }));
  } catch (error) {
    if (isFullDisk(error) || isLocked(error)) throw new NotWritten(error);
    throw error;
  }
}

function timeOfThisMachine(): HouseholdTime {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, dayStartMinute: 0, firstWeekday: "monday" };
}
