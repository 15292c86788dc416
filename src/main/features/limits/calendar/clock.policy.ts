import type { AccountingClock, ClockReading } from "../ledger/ledger";
import { noticeAfterBoot, noticeWhileRunning } from "./clock-notice.policy";

/** A clock that was looked at, and what it would have said where a wrong time was set right, forward or back. */
export interface ClockStep {
  readonly clock: AccountingClock;
  readonly correctedFromMs: number | null;
}

/** A millisecond of pull toward the system's time for so many that have passed: 0.1 %. */
const msPerPulledMs = 1000;
/** Less than two ticks is no correction; pulling makes it good. */
const correctionMs = 2000;

/** The clock of a new household, which can only believe the system. */
export function startClock(reading: ClockReading): AccountingClock {
  return anchored(reading, reading.wallMs, reading.synchronised !== "yes");
}

/** The clock at a later reading, after the table of limits.md. */
export function advanceClock(clock: AccountingClock, reading: ClockReading): ClockStep {
  const now = isSameBoot(clock, reading) ? runOn(clock, reading) : bootAnew(clock, reading);
  const known = now.provisional && reading.synchronised === "yes";
  return known ? believe(now, reading) : { clock: now, correctedFromMs: null };
}

/** A parent says that the system's time is right. */
export function acceptClock(clock: AccountingClock, reading: ClockReading): ClockStep {
  const now = advanceClock(clock, reading);
  const accepted = believe(now.clock, reading);
  return { clock: accepted.clock, correctedFromMs: now.correctedFromMs ?? accepted.correctedFromMs };
}

/** Where boots have no names, a new one shows in the uptime alone. */
function isSameBoot(clock: AccountingClock, reading: ClockReading): boolean {
  if (clock.bootId !== reading.bootId) return false;
  return clock.bootId !== "unknown" || reading.uptimeMs >= clock.uptimeMs;
}

/** The pull is taken for whole seconds only and the rest of a second is left for the next time: it stays whole ms. */
function runOn(clock: AccountingClock, reading: ClockReading): AccountingClock {
  const uptimeMs = Math.max(reading.uptimeMs, clock.uptimeMs);
  const elapsedMs = uptimeMs - clock.anchorUptimeMs;
  const mostMs = Math.floor(elapsedMs / msPerPulledMs);
  const pullMs = clamp(reading.wallMs - (clock.anchorMs + elapsedMs), mostMs);
  const ms = clock.anchorMs + elapsedMs + pullMs;
  return {
    ...clock,
    anchorUptimeMs: clock.anchorUptimeMs + mostMs * msPerPulledMs,
    anchorMs: clock.anchorMs + mostMs * msPerPulledMs + pullMs,
    ms,
    uptimeMs,
    notice: noticeWhileRunning(clock.notice, reading.wallMs - ms),
  };
}

function bootAnew(clock: AccountingClock, reading: ClockReading): AccountingClock {
  return {
    ...anchored(reading, Math.max(reading.wallMs, clock.ms), true),
    notice: noticeAfterBoot(clock.notice, reading.wallMs - clock.ms),
  };
}

function believe(clock: AccountingClock, reading: ClockReading): ClockStep {
  const wrong = Math.abs(reading.wallMs - clock.ms) > correctionMs;
  if (wrong) return { clock: anchored(reading, reading.wallMs, false), correctedFromMs: clock.ms };
  return { clock: { ...clock, provisional: false, notice: null }, correctedFromMs: null };
}

function anchored(reading: ClockReading, ms: number, provisional: boolean): AccountingClock {
  const { bootId, uptimeMs } = reading;
  return { bootId, anchorUptimeMs: uptimeMs, anchorMs: ms, ms, uptimeMs, provisional, notice: null };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, -most), most);
}
