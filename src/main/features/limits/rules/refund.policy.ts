import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { LedgerPlay, RefundReason } from "../ledger/ledger";

const refundsForLeavingADay = 3;
const freeLookShare = 0.25;
const finishedShare = 0.9;

/**
 * Does the ticket come back? Within the free look: always where a rule or a parent ended it, three times a day where the
 * child left, once per video and day where it failed. `watchedSeconds` are all of the play, `todaysPlays` the profile's, or
 * all guests'.
 */
export function refundFor(
  play: LedgerPlay,
  watchedSeconds: number,
  cause: RefundReason,
  todaysPlays: Iterable<LedgerPlay>,
  policy: Pick<LimitsPolicy, "freeLookSeconds">,
): boolean {
  if (!play.counted || play.refunded !== null || play.completed) return false;
  if (!withinFreeLook(watchedSeconds, play.durationSeconds, policy)) return false;
  const refundedAlike = [...todaysPlays].filter(({ refunded }) => refunded === cause);
  switch (cause) {
    case "ended":
      return true;
    case "left":
      return refundedAlike.length < refundsForLeavingADay;
    case "failed":
      return !refundedAlike.some(({ videoId }) => videoId === play.videoId);
  }
}

/** Nothing played at all is within every free look. */
function withinFreeLook(
  watchedSeconds: number,
  durationSeconds: number | null,
  { freeLookSeconds }: Pick<LimitsPolicy, "freeLookSeconds">,
): boolean {
  const share = isKnown(durationSeconds) ? durationSeconds * freeLookShare : freeLookSeconds;
  return watchedSeconds === 0 || watchedSeconds < Math.min(freeLookSeconds, share);
}

/** 90 % seen, or the end reached. */
export function finished(
  positionSeconds: number,
  durationSeconds: number | null,
  endReached: boolean,
): boolean {
  return endReached || (isKnown(durationSeconds) && positionSeconds >= durationSeconds * finishedShare);
}

/** The rewind limit: seeking back is not a free replay. */
export function overlong(watchedSeconds: number, durationSeconds: number | null, factor: number): boolean {
  return isKnown(durationSeconds) && watchedSeconds > durationSeconds * factor;
}

/** Some files claim to last no time at all. */
function isKnown(durationSeconds: number | null): durationSeconds is number {
  return (durationSeconds ?? 0) > 0;
}
