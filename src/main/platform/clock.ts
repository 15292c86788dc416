import { uptime } from "node:os";
import { readBootId } from "./boot-id";
import { watchSynchronised } from "./synchronised";
import type { Synchronised } from "./synchronised-report";

/** Everything that Matinee may know of time. Tests drive all of it. */
export interface Clock {
  /** Milliseconds since 1970, as the system says; may jump. */
  wallMs(): number;
  /** Milliseconds since the machine started, through suspend. */
  uptimeMs(): number;
  /** Milliseconds from an arbitrary point; never jumps. */
  monotonicMs(): number;
  /** Names this start of the machine; "unknown" where the system has no such name. */
  readonly bootId: string;
  /** All of it at one moment, without waiting for anything. */
  read(): ClockFacts;
}

export interface ClockFacts {
  readonly wallMs: number;
  readonly uptimeMs: number;
  readonly monotonicMs: number;
  readonly bootId: string;
  readonly synchronised: Synchronised;
}

/** The machine's clock; until it is closed it looks now and then, in the background, whether it is synchronised. */
export interface SystemClock extends Clock {
  close(): void;
}

export function createSystemClock(): SystemClock {
  const synchronised = watchSynchronised();
  const clock = {
    wallMs: () => Date.now(),
    uptimeMs: () => Math.round(uptime() * 1000),
    monotonicMs: () => performance.now(),
    bootId: readBootId(),
  };
  return {
    ...clock,
    read: () => ({
      wallMs: clock.wallMs(),
      uptimeMs: clock.uptimeMs(),
      monotonicMs: clock.monotonicMs(),
      bootId: clock.bootId,
      synchronised: synchronised.current(),
    }),
    close: synchronised.close,
  };
}
