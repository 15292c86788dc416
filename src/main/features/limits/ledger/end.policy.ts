import type { Rule } from "@shared/model/limits";
import type { EndReason } from "@shared/model/play";
import { finished, refundFor } from "../rules/refund.policy";
import { applyChanges } from "./apply.policy";
import type { Change } from "./change";
import type { Ledger, LedgerPlay, Now, RefundReason, Seat, Session } from "./ledger";
import { accountOf, sharersOf } from "./moment.policy";
import { charge, leaseSeconds, playOf, settle } from "./session.policy";

export interface PlayEnding {
  readonly reason: EndReason;
  readonly rule: Rule | null;
}

const refundReasons: Partial<Record<EndReason, RefundReason>> = {
  left: "left",
  superseded: "left",
  failed: "failed",
  rule: "ended",
  parent: "ended",
};

/** Ends the plays of a session that was charged up to now; the session itself is the caller's. */
export function endPlays(ledger: Ledger, session: Session, atMs: number, ending: PlayEnding): Change[] {
  let next = ledger;
  const changes: Change[] = [];
  for (const seat of session.seats) {
    const ended = endSeat(next, session, seat, atMs, ending);
    next = applyChanges(next, ended);
    changes.push(...ended);
  }
  return [...settle(ledger, session, atMs).changes, ...changes];
}

function endSeat(
  ledger: Ledger,
  session: Session,
  { profileId, playId }: Seat,
  atMs: number,
  { reason, rule }: PlayEnding,
): Change[] {
  const { positionSeconds } = session;
  const play = playOf(ledger, { profileId, playId });
  const completed =
    session.completed || finished(positionSeconds, play.durationSeconds, reason === "completed");
  const why = refundReasons[reason];
  const common = { profileId, playId, atMs };
  const end: Change = { kind: "play.ended", ...common, reason, rule, positionSeconds, completed };
  if (!why || completed || !mayRefund(ledger, session, play, profileId, why)) return [end];
  return [{ kind: "play.refunded", ...common, why }, end];
}

function mayRefund(
  ledger: Ledger,
  session: Session,
  play: LedgerPlay,
  profileId: string,
  why: RefundReason,
): boolean {
  const { policy } = accountOf(ledger, profileId);
  const todays = sharersOf(ledger, profileId)
    .flatMap(({ plays }) => [...plays.values()])
    .filter(({ day }) => day === ledger.openDay);
  return refundFor(play, play.watchedSeconds + session.playedSeconds, why, todays, policy);
}

/**
 * Shuts the door of a player that did not ask for it: its plays end, and it is charged until it has said that it is
 * empty, or was made so.
 */
export function shutDoor(ledger: Ledger, session: Session, now: Now, ending: PlayEnding): Change[] {
  const charged = charge(session, now);
  const mayPlay = session.state !== "paused";
  const closing = { ...ending, sinceMs: now.monotonicMs, mayPlay, reloaded: false };
  const shut: Session = {
    ...charged,
    state: "closing",
    closing,
    playedSeconds: 0,
    paidSeconds: mayPlay ? leaseSeconds : 0,
  };
  return [...endPlays(ledger, charged, now.ms, ending), { kind: "session.replaced", session: shut }];
}
