import type { RunningEnd, Standing } from "@shared/model/limits";

/** What holds for all who watch together. */
export interface Shared {
  volumeCap: number;
  runningEnd: RunningEnd | null;
  warning: Standing["warning"];
}

/** Of several days the strictest: the lowest sound, the earliest end, the nearest warning. */
export function strictest(standings: readonly Standing[]): Shared {
  return {
    volumeCap: Math.min(100, ...standings.map(({ volumeCap }) => volumeCap)),
    runningEnd: leastBy(
      standings,
      ({ runningEnd }) => runningEnd,
      ({ endsAtMs }) => endsAtMs,
    ),
    warning: leastBy(
      standings,
      ({ warning }) => warning,
      ({ minutes }) => minutes,
    ),
  };
}

function leastBy<T>(
  standings: readonly Standing[],
  pick: (standing: Standing) => T | null,
  measure: (picked: T) => number,
): T | null {
  const picked = standings.map(pick).filter((each) => each !== null);
  return picked.toSorted((one, other) => measure(one) - measure(other))[0] ?? null;
}
