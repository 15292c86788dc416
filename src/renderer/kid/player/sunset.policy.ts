import type { RunningEnd } from "@shared/model/limits";

/** How far the light of a film that a limit ends has faded, 0 to 1; 0 where nothing fades. */
export function fadedShare(end: RunningEnd | null, nowMs: number): number {
  if (!end || end.sunsetAtMs === null || nowMs < end.sunsetAtMs) return 0;
  if (nowMs >= end.endsAtMs) return 1;
  return (nowMs - end.sunsetAtMs) / (end.endsAtMs - end.sunsetAtMs);
}

const steps = 5;

/** For those who do not want things to move: the same fading in a few steps. */
export function inSteps(share: number): number {
  return Math.floor(share * steps) / steps;
}

/** The day's sun as it goes down with the film: from where it stands to the end of its way. */
export function sinkingShare(usedShare: number, faded: number): number {
  return usedShare + (1 - usedShare) * faded;
}
