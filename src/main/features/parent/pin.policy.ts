import type { PinWeakness } from "@shared/model/parent";

const freeTries = 5;
const restMinutes = [0.5, 1, 5, 15, 60];
const oneGuessAnHourAfter = 10;

/** How long the door rests after so many wrong tries in a row, in seconds: 5 are free, from the tenth one an hour. */
export function restSecondsAfter(failedAttempts: number): number {
  if (failedAttempts < freeTries) return 0;
  if (failedAttempts >= oneGuessAnHourAfter) return 3600;
  return (restMinutes[failedAttempts - freeTries] ?? 60) * 60;
}

export interface RestFacts {
  readonly failedAttempts: number;
  readonly lastFailedBootId: string;
  readonly lastFailedUptimeMs: number;
  readonly bootId: string;
  readonly uptimeMs: number;
}

/** What is left of the rest, in seconds. Counted on uptime, which no clock change moves; a reboot begins it anew. */
export function remainingRestSeconds(facts: RestFacts): number {
  const sameBoot = facts.bootId === facts.lastFailedBootId && facts.uptimeMs >= facts.lastFailedUptimeMs;
  const elapsedMs = sameBoot ? facts.uptimeMs - facts.lastFailedUptimeMs : facts.uptimeMs;
  return Math.max(0, restSecondsAfter(facts.failedAttempts) - elapsedMs / 1000);
}

/** Why a PIN of digits is too easy to guess, or undefined when it is fine. */
export function findPinWeakness(pin: string): PinWeakness | undefined {
  const digits = Array.from(pin, Number);
  if (/^(\d{1,3})\1+$/.test(pin)) return "repeats";
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  if (steps.every((step) => step === 1) || steps.every((step) => step === 9)) return "run";
  if (/^(19\d\d|20[0-3]\d)|(19\d\d|20[0-3]\d)$/.test(pin)) return "year"; // a birth year, first or last
  return undefined;
}
