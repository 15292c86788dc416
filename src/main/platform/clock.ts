import { readFileSync } from "node:fs";
import { uptime } from "node:os";

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
}

export function createSystemClock(): Clock {
  return {
    wallMs: () => Date.now(),
    uptimeMs: () => Math.round(uptime() * 1000),
    monotonicMs: () => performance.now(),
    bootId: readBootId(),
  };
}

function readBootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "unknown";
  }
}
