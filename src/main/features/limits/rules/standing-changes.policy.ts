import type { RunningEnd, Standing } from "@shared/model/limits";

/** Instants that only drift, since played time and the clock do not run quite alike, are the same one. */
const sameInstantMs = 2000;

/** Would somebody see the difference? Seconds go by unsaid; the arc moves in steps of 1 %, and minutes count. */
export function worthSaying(said: Standing, now: Standing): boolean {
  return (
    JSON.stringify(seen(said)) !== JSON.stringify(seen(now)) || endMoved(said.runningEnd, now.runningEnd)
  );
}

function seen({ secondsUsed, secondsLeft, usedShare, runningEnd, ...rest }: Standing): unknown {
  return {
    ...rest,
    minutesUsed: Math.floor(secondsUsed / 60),
    minutesLeft: secondsLeft === null ? null : Math.ceil(secondsLeft / 60),
    usedPercent: Math.floor(usedShare * 100),
    endsBy: runningEnd?.rule ?? null,
  };
}

function endMoved(said: RunningEnd | null, now: RunningEnd | null): boolean {
  if (!said || !now) return said !== now;
  return Math.abs(said.endsAtMs - now.endsAtMs) > sameInstantMs;
}
