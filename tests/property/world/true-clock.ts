import type { ClockReading, Synchronised } from "@main/features/limits/ledger/ledger";

/** Time as it truly passes, and the instruments that show it, rightly or wrongly, in whole milliseconds. */
export class TrueClock {
  trueMs: number;
  boots = 1;
  bootedMs: number;
  wallErrorMs = 0;
  monotonicMs = 0;
  synchronised: Synchronised;
  /** Does this system know whether its time is synchronised? */
  private readonly tells: boolean;

  constructor(trueMs: number, tells: boolean) {
    this.trueMs = trueMs;
    this.bootedMs = trueMs - 60_000;
    this.tells = tells;
    this.synchronised = tells ? "yes" : "unknown";
  }

  get wallMs(): number {
    return Math.floor(this.trueMs + this.wallErrorMs);
  }

  get uptimeMs(): number {
    return Math.floor(this.trueMs - this.bootedMs);
  }

  read(): ClockReading {
    const { wallMs, uptimeMs, monotonicMs, synchronised } = this;
    return { wallMs, uptimeMs, monotonicMs, bootId: `boot-${this.boots}`, synchronised };
  }

  pass(ms: number): void {
    this.trueMs += ms;
    this.monotonicMs += ms;
  }

  /** Nothing runs meanwhile. Some systems' monotonic clocks count it, others do not. */
  sleep(ms: number, monotonicCounts: boolean): void {
    this.trueMs += ms;
    if (monotonicCounts) this.monotonicMs += ms;
  }

  /** Somebody sets the wall clock: the system knows then that its time is no longer synchronised. */
  stepWall(byMs: number): void {
    this.wallErrorMs += byMs;
    if (this.tells) this.synchronised = "no";
  }

  synchronise(): void {
    this.wallErrorMs = 0;
    if (this.tells) this.synchronised = "yes";
  }

  restartProcess(): void {
    this.monotonicMs = 0;
  }

  reboot(wallErrorMs: number): void {
    this.boots += 1;
    this.bootedMs = this.trueMs - 10_000;
    this.wallErrorMs = wallErrorMs;
    this.synchronised = this.tells ? "no" : "unknown";
    this.restartProcess();
  }
}
