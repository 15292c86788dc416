import type { Clock, ClockFacts } from "@main/platform/clock";

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  bootId: string;
  synchronised: ClockFacts["synchronised"];
  /** Time passes: wall, uptime and monotonic together. */
  pass(ms: number): void;
  /** Somebody sets the system's clock: an ISO instant or epoch ms. */
  setWall(instant: string | number): void;
  /** The machine sleeps: wall and uptime go on, monotonic time stands. */
  suspend(ms: number): void;
  /** The machine starts again after so long; whether it is synchronised has to be found out anew. */
  reboot(off?: { offMs: number }): void;
}

export function createTestClock(start = "2026-03-04T15:00:00Z"): TestClock {
  let wallMs = Date.parse(start);
  let uptimeMs = 600_000;
  let monotonicMs = 1000;
  let boots = 1;
  const clock: TestClock = {
    bootId: "boot-1",
    synchronised: "unknown",
    wallMs: () => wallMs,
    uptimeMs: () => uptimeMs,
    monotonicMs: () => monotonicMs,
    read: () => ({ wallMs, uptimeMs, monotonicMs, bootId: clock.bootId, synchronised: clock.synchronised }),
    pass(ms) {
      wallMs += ms;
      uptimeMs += ms;
      monotonicMs += ms;
    },
    setWall(instant) {
      wallMs = typeof instant === "number" ? instant : Date.parse(instant);
    },
    suspend(ms) {
      wallMs += ms;
      uptimeMs += ms;
    },
    reboot({ offMs } = { offMs: 0 }) {
      boots += 1;
      clock.bootId = `boot-${boots}`;
      clock.synchronised = "unknown";
      wallMs += offMs;
      uptimeMs = 0;
      monotonicMs = 0;
    },
  };
  return clock;
}
