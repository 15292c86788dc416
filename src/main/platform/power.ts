import type { ClockFacts } from "./clock";

/** Uptime comes in steps, of a whole second on some systems, and is not read at quite the same moment. */
const unevenMs = 2000;

/**
 * Did the machine sleep between two readings of one boot? Sleep counts as uptime but not as monotonic time, on Linux; on
 * Windows and macOS Node's monotonic time counts it too, so that there only the shell's own events tell.
 */
export function sleptBetween(before: ClockFacts, after: ClockFacts): boolean {
  if (before.bootId !== after.bootId) return false;
  const upMs = after.uptimeMs - before.uptimeMs;
  return upMs - (after.monotonicMs - before.monotonicMs) > unevenMs;
}
