import { closeAll } from "../features/limits/ledger/follow.policy";
import type { ClockReading, Offers } from "../features/limits/ledger/ledger";
import { stopAll, stopPage } from "../features/limits/ledger/stop.policy";
import { tickSessions } from "../features/limits/ledger/tick.policy";
import type { LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { Clock } from "../platform/clock";

/** Where neither a power event nor the uptime tells that the machine slept, a tick that is as late as this does. */
const stoodStillMs = 10_000;

export interface WatchSessionsPorts {
  keeper: LedgerKeeper;
  clock: Clock;
  offers: Offers;
  sleptBetween(before: ClockReading, after: ClockReading): boolean;
}

export interface WatchSessions {
  /** Every second: opens the day that has come, charges what plays, ends what a limit ends. */
  tick(): void;
  /** The machine goes to sleep: nothing plays on when it wakes. */
  sleep(): void;
  /** This page is gone, and its players with it. */
  loseConnection(connectionId: string): void;
  /** Matinee closes: what runs is paused for good; resuming is free. */
  close(): void;
}

export function createWatchSessions(ports: WatchSessionsPorts): WatchSessions {
  const { clock, keeper, offers } = ports;
  let last: ClockReading = clock.read();

  function sleep(): void {
    keeper.transact((book) => book.write(stopAll(book.ledger(), book.now)));
  }
  return {
    sleep,
    close: () => keeper.transact((book) => book.write(closeAll(book.ledger(), book.now))),
    tick() {
      const reading = clock.read();
      const slept =
        ports.sleptBetween(last, reading) || reading.monotonicMs - last.monotonicMs > stoodStillMs;
      last = reading;
      if (keeper.read().ledger.sessions.size === 0) return;
      if (slept) sleep();
      keeper.transact((book) => book.write(tickSessions(book.ledger(), book.now, offers)));
    },
    loseConnection(connectionId) {
      const { sessions } = keeper.read().ledger;
      if (![...sessions.values()].some((session) => session.connectionId === connectionId)) return;
      keeper.transact((book) => book.write(stopPage(book.ledger(), book.now, connectionId)));
    },
  };
}
