import type { Change, Decision } from "@main/features/limits/ledger/change";
import type { Ledger, Now, Offers } from "@main/features/limits/ledger/ledger";
import { stopAll } from "@main/features/limits/ledger/stop.policy";
import { tickSessions } from "@main/features/limits/ledger/tick.policy";
import type { Book, LedgerKeeper } from "@main/features/limits/ledger-keeper.service";
import { openLedger } from "@main/features/limits/open-ledger.service";
import { sleptBetween } from "@main/platform/power";
import type { HouseholdTime } from "@shared/model/household";
import type { Disk } from "./memory-store";
import type { TrueClock } from "./true-clock";

/** Whose command it is. */
export type Actors = readonly string[] | "everybody";

export interface MainPorts {
  readonly clock: TrueClock;
  readonly disk: Disk;
  readonly offers: Offers;
  readonly firstTime: HouseholdTime;
  /** What one command means to write, beside what the passing of time has written. */
  onWriting(actors: Actors, changes: readonly Change[]): void;
}

interface Seen {
  readonly ledger: Ledger;
  readonly now: Now;
  readonly trueMs: number;
  readonly wallMs: number;
  readonly synchronised: string;
}

/** The engine as the main process drives it: the real keeper, the real commands, one tick a second. */
export class MainProcess {
  private readonly ports: MainPorts;
  private keeper: LedgerKeeper;
  private last;
  private seen: Seen | null = null;

  constructor(ports: MainPorts) {
    this.ports = ports;
    this.keeper = this.open();
    this.last = ports.clock.read();
  }

  /** A new process finds what is on disk. */
  restart(): void {
    this.ports.disk.reopen();
    this.keeper = this.open();
    this.last = this.ports.clock.read();
    this.seen = null;
  }

  private open(): LedgerKeeper {
    const { clock, disk, firstTime } = this.ports;
    return openLedger({
      store: disk,
      clock: {
        wallMs: () => clock.wallMs,
        uptimeMs: () => clock.uptimeMs,
        monotonicMs: () => clock.monotonicMs,
        bootId: `boot-${clock.boots}`,
        read: () => clock.read(),
      },
      firstTime,
      transaction: (steps) => disk.transaction(steps),
      record: () => undefined,
    }).keeper;
  }

  /** Asks the keeper anew only where time has passed, a clock was set or something was written. */
  read(): { readonly ledger: Ledger; readonly now: Now } {
    const { trueMs, wallMs, synchronised } = this.ports.clock;
    const { seen } = this;
    const same = seen?.trueMs === trueMs && seen.wallMs === wallMs && seen.synchronised === synchronised;
    if (seen && same) return seen;
    this.seen = { ...this.keeper.read(), trueMs, wallMs, synchronised };
    return this.seen;
  }

  decide<A>(actors: Actors, decide: (book: Book) => Decision<A>): A {
    try {
      return this.keeper.transact((book) => {
        const { changes, answer } = decide(book);
        this.ports.onWriting(actors, changes);
        book.write(changes);
        return answer;
      });
    } finally {
      this.seen = null;
    }
  }

  write(actors: Actors, change: (book: Book) => readonly Change[]): void {
    this.decide(actors, (book) => ({ changes: change(book), answer: undefined }));
  }

  tick(): void {
    const { clock, offers } = this.ports;
    const reading = clock.read();
    const slept = sleptBetween(this.last, reading);
    this.last = reading;
    if (this.read().ledger.sessions.size === 0) return;
    if (slept) this.stopAll();
    this.write("everybody", ({ ledger, now }) => tickSessions(ledger(), now, offers));
  }

  stopAll(): void {
    this.write("everybody", ({ ledger, now }) => stopAll(ledger(), now));
  }
}
