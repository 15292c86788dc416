/** One tick charges at most this much, so that a frozen page or a suspended machine is not charged for its absence. */
export const longestTickSeconds = 2;
/** After this long without playing, a play is over; resuming on the same day stays free. */
export const longestPauseMs = 30 * 60_000;

const freeLookSeconds = 120;
const freeLookShare = 0.25;
const finishedShare = 0.9;
/** Seeking back is not a free replay: a play this much longer than its programme is over. */
const rewindLimitFactor = 1.25;
const failureRefundsPerDay = 3;

/** Played time since the last report: the monotonic difference while playing, nothing while paused. */
export function chargeSeconds(sinceLastReportMs: number, wasPlaying: boolean): number {
  if (!wasPlaying) return 0;
  return Math.min(Math.max(0, sinceLastReportMs / 1000), longestTickSeconds);
}

/** 90 % seen or the end reached: a finished programme costs a new ticket to see again. */
export function finished(
  positionSeconds: number,
  durationSeconds: number | null,
  endReached: boolean,
): boolean {
  if (endReached) return true;
  return (
    durationSeconds !== null && durationSeconds > 0 && positionSeconds >= finishedShare * durationSeconds
  );
}

/** Watched for longer than the programme lasts, with some room for a favourite place; unknown lengths have no limit. */
export function overlong(watchedSeconds: number, durationSeconds: number | null): boolean {
  return (
    durationSeconds !== null && durationSeconds > 0 && watchedSeconds > rewindLimitFactor * durationSeconds
  );
}

export interface FailureFacts {
  readonly counted: boolean;
  readonly refunded: boolean;
  readonly watchedSeconds: number;
  readonly durationSeconds: number | null;
  /** This child was given back a ticket for this video on this accounting day already. */
  readonly refundedBefore: boolean;
  /** Tickets given back to this child on this accounting day. */
  readonly refundsToday: number;
  /** How long the media door has stood open: a renderer that reports nothing may have looked all the same. */
  readonly openSeconds: number;
}

/** A programme that fails before it was looked at gives its ticket back: once per video, three times a day. */
export function refundsFailure(facts: FailureFacts): boolean {
  const freeLook = Math.min(
    freeLookSeconds,
    freeLookShare * (facts.durationSeconds ?? Number.POSITIVE_INFINITY),
  );
  const looked = Math.max(facts.watchedSeconds, facts.openSeconds) >= freeLook;
  const again = facts.refunded || facts.refundedBefore || facts.refundsToday >= failureRefundsPerDay;
  return facts.counted && !looked && !again;
}

/** Where the player begins: a finished one at its start. */
export function resumePosition(positionSeconds: number, durationSeconds: number | null): number {
  return finished(positionSeconds, durationSeconds, false) ? 0 : positionSeconds;
}
