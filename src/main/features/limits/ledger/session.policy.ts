import type { Change } from "./change";
import type { Ledger, LedgerPlay, Now, Seat, Session } from "./ledger";
import { accountOf } from "./moment.policy";

/** A lease is paid this far ahead, and is lost when its page has been silent for as long. */
export const leaseSeconds = 5;
/** One tick charges at most this much, so that a late one is no absence that a child pays for. */
const longestTickSeconds = 2;
/** No page is silent for so long and has a lease, however busy the machine is. */
const longestSilenceMs = 2 * leaseSeconds * 1000;
/** After this long a pause the stream is shut; going on opens a new one. */
export const longestOpenPauseMs = 60_000;

/** Played time up to now: the monotonic difference while it may be playing, nothing else. A picture does not play. */
export function charge(session: Session, now: Now): Session {
  const sinceSeconds = Math.max(0, now.monotonicMs - session.chargedToMs) / 1000;
  const running = session.closing ? session.closing.mayPlay : session.state === "playing";
  const seconds = running && !session.still ? Math.min(sinceSeconds, longestTickSeconds) : 0;
  return {
    ...session,
    playedSeconds: session.playedSeconds + seconds,
    seats: session.seats.map(({ overrun, ...seat }) => ({
      ...seat,
      overrun: overrun && { ...overrun, playedSeconds: overrun.playedSeconds + seconds },
    })),
    chargedToMs: now.monotonicMs,
  };
}

/** Paid ahead up to a whole lease. */
export function payLease(session: Session): Session {
  return { ...session, paidSeconds: session.playedSeconds + leaseSeconds };
}

/** Does the media door answer with this session's bytes? Only on a live lease. */
export function doorOpen(session: Session | undefined, monotonicMs: number): boolean {
  if (!session || session.closing || session.still || unheard(session, monotonicMs)) return false;
  return session.pausedSinceMs === null || monotonicMs - session.pausedSinceMs <= longestOpenPauseMs;
}

/**
 * Nobody was heard for so long that a tick should have ended it, and could not: nothing can be written for the time being.
 * A late tick is no such thing.
 */
export function unheard({ closing, heardMs }: Session, monotonicMs: number): boolean {
  return closing === null && monotonicMs - heardMs > longestSilenceMs;
}

/** Writes what was played into the journal, as seconds of the open day. */
export function settle(
  ledger: Ledger,
  session: Session,
  atMs: number,
): { session: Session; changes: Change[] } {
  const seconds = session.playedSeconds;
  const { positionSeconds, completed } = session;
  const changes = session.seats.map(
    ({ profileId, playId }): Change => ({
      kind: "play.charged",
      profileId,
      playId,
      day: ledger.openDay,
      seconds,
      positionSeconds,
      completed,
      atMs,
    }),
  );
  const settled = { ...session, playedSeconds: 0, paidSeconds: Math.max(0, session.paidSeconds - seconds) };
  return { session: settled, changes: seconds > 0 ? changes : [] };
}

export function playOf(
  ledger: Ledger,
  { profileId, playId }: Pick<Seat, "profileId" | "playId">,
): LedgerPlay {
  const play = accountOf(ledger, profileId).plays.get(playId);
  if (!play) throw new Error(`play ${playId} of ${profileId} is not known`);
  return play;
}
