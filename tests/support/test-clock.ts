import type { Clock } from "@main/platform/clock";

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  bootId: string;
  /** Time passes: wall, uptime and monotonic together. */
  pass(ms: number): void;
  /** Somebody sets the system's clock. */
  setWall(instant: string): void;
  /** The machine starts again; nothing is known of how long it was off. */
  reboot(): void;
}

export function createTestClock(start = "2026-03-04T15:00:00Z"): TestClock {
  let wallMs = Date.parse(start);
  let uptimeMs = 600_000;
  let monotonicMs = 1000;
  let boots = 1;
  return {
    bootId: "boot-1",
    wallMs: () => wallMs,
    uptimeMs: () => uptimeMs,
    monotonicMs: () => monotonicMs,
    pass(ms) {
      wallMs += ms;
      uptimeMs += ms;
      monotonicMs += ms;
    },
    setWall(instant) {
      wallMs = Date.parse(instant);
    },
    reboot() {
      boots += 1;
      this.bootId = `boot-${boots}`;
      uptimeMs = 0;
    },
  };
}
