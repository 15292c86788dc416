import type { ClockNotice } from "@shared/model/household";

const changedMs = 120_000;
/** A notice goes a second below the bound at which it came, lest it flickers there. */
const flickerMs = 1000;
const leaptAheadMs = 36 * 3_600_000;
/** A difference that has changed by less leaves the notice as it is. */
const newJumpSeconds = 10;

/** What a parent is told after a boot; `aheadMs` is how far the system's time then lies ahead of what was last kept. */
export function noticeAfterBoot(last: ClockNotice | null, aheadMs: number): ClockNotice | null {
  if (aheadMs < -changedMs) return jump("went-back", aheadMs);
  if (aheadMs > leaptAheadMs) return jump("leapt-ahead", aheadMs);
  return isLeap(last) ? last : null;
}

/**
 * What a parent is told while the machine runs; `aheadMs` is how far the system's time lies ahead now. A leap stands
 * until the time is known to be right: a child who turns the clock to and fro must not wipe it away.
 */
export function noticeWhileRunning(last: ClockNotice | null, aheadMs: number): ClockNotice | null {
  if (isLeap(last)) return last;
  const boundMs = last === null ? changedMs : changedMs - flickerMs;
  if (Math.abs(aheadMs) <= boundMs) return null;
  const stillBehind = last?.kind === "went-back" && aheadMs < 0;
  const next = jump(stillBehind ? "went-back" : "changed", aheadMs);
  const hardlyMoved = last !== null && Math.abs(next.jumpSeconds - last.jumpSeconds) < newJumpSeconds;
  return hardlyMoved ? last : next;
}

function jump(kind: ClockNotice["kind"], aheadMs: number): ClockNotice {
  return { kind, jumpSeconds: Math.round(aheadMs / 1000) };
}

function isLeap(notice: ClockNotice | null): boolean {
  return notice?.kind === "leapt-ahead";
}
