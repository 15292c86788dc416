import type { EndReason } from "@shared/model/play";
import { finished } from "../rules/refund.policy";
import { applyChanges } from "./apply.policy";
import type { Change, Decision } from "./change";
import { endPlays } from "./end.policy";
import type { Ledger, Now, Session } from "./ledger";
import { charge, payLease, playOf, settle } from "./session.policy";

/** What runs without a pause becomes a line of the journal this often. */
const settleEverySeconds = 60;

export interface PlayerReport {
  readonly token: string;
  readonly positionSeconds: number;
  readonly state: "playing" | "waiting" | "paused";
}

/** `open` is false where the play is over, or was ended: the player has to empty itself. */
export type ReportAnswer = { open: boolean };

/** The page is there and says what its player does: the lease is paid ahead, or, at a clean pause, given back. */
export function reportPlay(ledger: Ledger, now: Now, report: PlayerReport): Decision<ReportAnswer> {
  const known = ledger.sessions.get(report.token);
  if (!known || known.closing) return { changes: [], answer: { open: false } };
  const heard = hear(ledger, charge(known, now), now, report);
  if (report.state !== "paused" && heard.playedSeconds < settleEverySeconds) return replace(payLease(heard));
  const { session, changes } = settle(ledger, heard, now.ms);
  return replace(report.state === "paused" ? { ...session, paidSeconds: 0 } : payLease(session), changes);
}

function replace(session: Session, before: readonly Change[] = []): Decision<ReportAnswer> {
  return { changes: [...before, { kind: "session.replaced", session }], answer: { open: true } };
}

function hear(ledger: Ledger, session: Session, now: Now, { positionSeconds, state }: PlayerReport): Session {
  const [seat] = session.seats;
  const durationSeconds = seat ? playOf(ledger, seat).durationSeconds : null;
  return {
    ...session,
    state,
    positionSeconds,
    completed: session.completed || finished(positionSeconds, durationSeconds, false),
    heardMs: now.monotonicMs,
    pausedSinceMs: state === "paused" ? (session.pausedSinceMs ?? now.monotonicMs) : null,
  };
}

export interface PlayEnd {
  readonly token: string;
  readonly positionSeconds: number;
  readonly reason: Extract<EndReason, "completed" | "left" | "failed">;
}

/** `refunded`: a ticket came back. */
export type EndAnswer = { open: true; refunded: boolean } | { open: false };

/** The player has ended by itself or by its child, and is empty. */
export function endPlay(ledger: Ledger, now: Now, end: PlayEnd): Decision<EndAnswer> {
  const known = ledger.sessions.get(end.token);
  if (!known || known.closing) return { changes: [], answer: { open: false } };
  const session = { ...charge(known, now), positionSeconds: end.positionSeconds };
  const changes = [
    ...endPlays(ledger, session, now.ms, { reason: end.reason, rule: null }),
    { kind: "session.closed", token: end.token } as const,
  ];
  return { changes, answer: { open: true, refunded: changes.some(({ kind }) => kind === "play.refunded") } };
}

/** A player whose door was shut is empty now: it is charged up to here. */
export function confirmEmpty(ledger: Ledger, now: Now, token: string): Change[] {
  const known = ledger.sessions.get(token);
  if (!known?.closing) return [];
  const { changes } = settle(ledger, charge(known, now), now.ms);
  return [...changes, { kind: "session.closed", token }];
}

/**
 * What a process that died has left: leases were paid in advance and stay so, one of each child's, whose other players
 * were ending. Nothing is given back.
 */
export function recover(ledger: Ledger): Change[] {
  const atMs = ledger.clock.ms;
  const leased = new Set<string>();
  let next = ledger;
  const changes: Change[] = [];
  for (const session of latestFirst(ledger)) {
    const paid = !session.seats.some(({ profileId }) => leased.has(profileId));
    for (const { profileId } of session.seats) leased.add(profileId);
    const lost = paid ? { ...session, playedSeconds: session.paidSeconds } : session;
    const ended: Change[] = session.closing
      ? settle(next, lost, atMs).changes
      : endPlays(next, lost, atMs, { reason: "crashed", rule: null });
    const over: Change[] = [...ended, { kind: "session.closed", token: session.token }];
    next = applyChanges(next, over);
    changes.push(...over);
  }
  return changes;
}

/** Those that are open before those that were ending. */
function latestFirst({ sessions }: Ledger): Session[] {
  const all = [...sessions.values()];
  return [...all.filter(({ closing }) => !closing), ...all.filter(({ closing }) => closing)];
}

/** Matinee closes: what runs is paused for good, without a ticket coming back; resuming is free. */
export function closeAll(ledger: Ledger, now: Now): Change[] {
  return [...ledger.sessions.values()].flatMap((session): Change[] => {
    const charged = charge(session, now);
    const ended = session.closing
      ? settle(ledger, charged, now.ms).changes
      : endPlays(ledger, charged, now.ms, { reason: "lost", rule: null });
    return [...ended, { kind: "session.closed", token: session.token }];
  });
}
