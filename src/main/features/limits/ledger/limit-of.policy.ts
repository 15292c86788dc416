import type { RunningEnd } from "@shared/model/limits";
import { type Ending, endingOf } from "../rules/ending.policy";
import { overlong } from "../rules/refund.policy";
import { usageOn } from "./account.policy";
import type { PlayEnding } from "./end.policy";
import type { Ledger, LedgerPlay, Now, Offers, Seat, Session } from "./ledger";
import { accountOf, momentAt, sharersOf, unsettledOf } from "./moment.policy";
import { playOf } from "./session.policy";

/** Of placeholder film, for each child, and for all guests together. */
export const placeholderSecondsPerDay = 15 * 60;

/** What the limits do to a session that runs: end it now, or let it run on, within an overrun or before one. */
export interface SessionLimit {
  readonly ending: PlayEnding | null;
  /** With each child's overrun as it is now. */
  readonly seats: readonly Seat[];
  readonly runningEnd: RunningEnd | null;
}

/** The strictest of all who watch decides. The ledger holds the session charged up to now. */
export function limitOf(ledger: Ledger, session: Session, now: Now, offers: Offers): SessionLimit {
  const { seats } = session;
  const limited = session.still ? [] : seats;
  const ending = limited.map((seat) => ownEndOf(ledger, session, seat)).find((end) => end !== null);
  if (ending) return { ending, seats, runningEnd: null };

  const endings = limited.map((seat) => ruleEndOf(ledger, session, seat, now, offers));
  const ended = endings.find(({ end }) => end !== null);
  if (ended) return { ending: { reason: "rule", rule: ended.end }, seats, runningEnd: null };
  const [first = null] = endings
    .flatMap(({ runningEnd }) => runningEnd ?? [])
    .sort((a, b) => a.endsAtMs - b.endsAtMs);
  return {
    ending: null,
    seats: seats.map((seat, index) => ({ ...seat, overrun: endings[index]?.overrun ?? null })),
    runningEnd: first,
  };
}

/** What ends a play by what it is: seen over and over again, or more placeholder film than a day has. */
function ownEndOf(ledger: Ledger, session: Session, seat: Seat): PlayEnding | null {
  if (session.kind === "placeholder")
    return placeholderSpent(ledger, seat.profileId) ? { reason: "rule", rule: null } : null;
  const play = playOf(ledger, seat);
  return isRewound(ledger, session, seat, play) ? { reason: "completed", rule: null } : null;
}

function isRewound(
  ledger: Ledger,
  { playedSeconds }: Session,
  { profileId }: Seat,
  play: LedgerPlay,
): boolean {
  const { rewindLimitFactor } = accountOf(ledger, profileId).policy;
  return overlong(play.watchedSeconds + playedSeconds, play.durationSeconds, rewindLimitFactor);
}

function ruleEndOf(ledger: Ledger, session: Session, seat: Seat, now: Now, offers: Offers): Ending {
  const { kind, state, videoId } = session;
  const { profileId, overrun } = seat;
  return endingOf(momentAt(ledger, profileId, now.ms), {
    kind,
    overrun,
    free: kind === "free",
    contentAllowed: videoId === null || kind === "placeholder" || offers.isAllowed(profileId, videoId),
    playing: state === "playing",
  });
}

/** Placeholder film has its own end, so that it is no second evening. */
export function placeholderSpent(ledger: Ledger, profileId: string): boolean {
  const seconds = sharersOf(ledger, profileId).reduce((sum, account) => {
    const settled = usageOn(account, ledger.openDay).placeholderSeconds;
    return sum + settled + unsettledOf(ledger, account.profileId).placeholderSeconds;
  }, 0);
  return seconds >= placeholderSecondsPerDay;
}
