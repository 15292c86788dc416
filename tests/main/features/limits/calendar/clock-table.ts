import type { ClockStep } from "@main/features/limits/calendar/clock.policy";
import type { AccountingClock, ClockReading } from "@main/features/limits/ledger/ledger";

/** One look at the clock: how it stood, what the machine said, and how it stands then. */
export interface Look {
  readonly last: AccountingClock;
  readonly reading: ClockReading;
  readonly step: ClockStep;
}

/** The claims of limits.md's clock table that a look breaks. They say what holds, not how it is worked out. */
export function brokenClaims(look: Look): string[] {
  const claims = { ...claimsOfTime(look), ...claimsOfNotice(look) };
  return Object.keys(claims).filter((claim) => !claims[claim]);
}

function claimsOfTime({ last, reading, step }: Look): Record<string, boolean> {
  const { clock, correctedFromMs } = step;
  const sameBoot = last.bootId === reading.bootId;
  const passedMs = sameBoot ? reading.uptimeMs - last.uptimeMs : 0;
  const plainMs = sameBoot ? last.ms + passedMs : Math.max(reading.wallMs, last.ms);
  const pullMs = sameBoot ? passedMs / 1000 + 1 : 0;
  const wasProvisional = !sameBoot || last.provisional;
  const known = wasProvisional && reading.synchronised === "yes";
  const corrected = correctedFromMs !== null;
  const off = (ms: number) => Math.abs(reading.wallMs - ms);
  return {
    "a boot makes time provisional, until it is known": clock.provisional === (wasProvisional && !known),
    "only what was provisional and is known now is corrected": !corrected || known,
    "a correction goes to the wall, from what the clock would have said": corrected
      ? clock.ms === reading.wallMs && Math.abs(correctedFromMs - plainMs) <= pullMs
      : true,
    "what is known lies within two ticks of the wall": !known || off(clock.ms) <= 2000,
    "without a correction it never goes back": corrected || clock.ms >= last.ms,
    "it goes with uptime, or boots with the later of wall and disk, but for the pull":
      corrected || Math.abs(clock.ms - plainMs) <= pullMs,
    "it is pulled toward the wall, never away or past it": corrected || off(clock.ms) <= off(plainMs),
    "it is pulled as far as it may": corrected || off(clock.ms) <= Math.max(0, off(plainMs) - pullMs + 2),
    "it counts whole milliseconds": Number.isInteger(clock.ms),
  };
}

function claimsOfNotice({ last, reading, step: { clock } }: Look): Record<string, boolean> {
  const sameBoot = last.bootId === reading.bootId;
  const kind = clock.notice?.kind;
  const aheadMs = reading.wallMs - clock.ms;
  const jumpMs = reading.wallMs - last.ms;
  const quiet = !sameBoot && clock.provisional;
  return {
    "a leap stands only while time is provisional": clock.provisional || kind !== "leapt-ahead",
    "a difference over 120 s within one boot is told":
      !sameBoot || Math.abs(aheadMs) <= 120_000 || kind !== undefined,
    "no difference is no notice": Math.abs(aheadMs) > 119_000 || kind === undefined || kind === "leapt-ahead",
    "after a boot that went back it is told": !quiet || jumpMs >= -120_000 || kind === "went-back",
    "after a boot that leapt it is told": !quiet || jumpMs <= 129_600_000 || kind === "leapt-ahead",
    "after any other boot it is quiet":
      !quiet || jumpMs < -120_000 || jumpMs > 129_600_000 || (clock.notice ?? null) === leapOf(last),
  };
}

function leapOf({ notice }: AccountingClock) {
  return notice?.kind === "leapt-ahead" ? notice : null;
}
