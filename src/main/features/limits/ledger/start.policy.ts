import type { Refusal } from "@shared/model/limits";
import type { PlayKind } from "@shared/model/play";
import { verdictAt } from "../rules/verdict.policy";
import { applyChanges } from "./apply.policy";
import type { Change, Decision } from "./change";
import { shutDoor } from "./end.policy";
import type { Ledger, Now, Seat, Session, StartableVideo } from "./ledger";
import { accountOf, beginAt, momentAt, resumablePlay, startOf } from "./moment.policy";
import { leaseSeconds } from "./session.policy";

/** Who asks to watch what, before which player. The video is as each child's rules see it. */
export interface StartRequest {
  readonly askers: readonly { readonly profileId: string; readonly video: StartableVideo }[];
  readonly token: string;
  readonly connectionId: string;
}

export type StartAnswer =
  | { started: true; session: Session; spentTicket: boolean }
  | { started: false; refused: readonly RefusedAsker[] };

interface RefusedAsker {
  readonly profileId: string;
  readonly refusal: Refusal;
}

/**
 * Starts or resumes one programme for one child, or for several who each pay; whatever they had open is closed first.
 * Somebody refused: nothing starts, and nothing changes.
 */
export function startProgramme(ledger: Ledger, now: Now, request: StartRequest): Decision<StartAnswer> {
  const profileIds = request.askers.map(({ profileId }) => profileId);
  const leaving = closeOthers(ledger, now, profileIds, request.connectionId);
  let next = applyChanges(ledger, leaving);
  const changes: Change[] = [...leaving];
  const seats: Seat[] = [];
  const refused: RefusedAsker[] = [];
  for (const { profileId, video } of request.askers) {
    const verdict = verdictFor(next, now, profileId, video); // of a purse that they share, what the ones before have left
    if (!verdict.allowed) {
      refused.push({ profileId, refusal: verdict.refusal });
      continue;
    }
    const begun = beginPlay(next, now, profileId, video);
    next = applyChanges(next, begun.changes);
    changes.push(...begun.changes);
    seats.push(begun.answer);
  }
  if (refused.length > 0) return { changes: [], answer: { started: false, refused } };
  const session = openSession(next, now, request, seats);
  const spentTicket = changes.some((change) => change.kind === "play.started" && change.counted);
  return {
    changes: [...changes, { kind: "session.replaced", session }],
    answer: { started: true, session, spentTicket },
  };
}

/** Asks without spending. */
export function verdictFor(ledger: Ledger, now: Now, profileId: string, video: StartableVideo) {
  const start = startOf(ledger, profileId, video);
  return verdictAt((ms) => momentAt(ledger, profileId, ms), now.ms, start, ledger.warnAtMinutes);
}

/**
 * Closes whatever these children have open, over all windows and screens: one open play for each. And whatever their
 * window holds of other children, which it does not show any more.
 */
export function closeOthers(
  ledger: Ledger,
  now: Now,
  profileIds: readonly string[],
  connectionId: string,
): Change[] {
  let next = ledger;
  const changes: Change[] = [];
  for (const session of ledger.sessions.values()) {
    const theirs = session.seats.some(({ profileId }) => profileIds.includes(profileId));
    if (session.closing || (!theirs && session.connectionId !== connectionId)) continue;
    const closing = shutDoor(next, session, now, { reason: "superseded", rule: null });
    next = applyChanges(next, closing);
    changes.push(...closing);
  }
  return changes;
}

function beginPlay(ledger: Ledger, now: Now, profileId: string, video: StartableVideo): Decision<Seat> {
  const resumed = resumablePlay(ledger, profileId, video.videoId);
  if (resumed) {
    const change: Change = { kind: "play.resumed", profileId, playId: resumed.id, atMs: now.ms };
    return { changes: [change], answer: { profileId, playId: resumed.id, overrun: null } };
  }
  const playKind: PlayKind = video.free ? "free" : "programme";
  const playId = ledger.nextPlayId;
  const change: Change = {
    kind: "play.started",
    profileId,
    playId,
    videoId: video.videoId,
    playKind,
    day: ledger.openDay,
    counted: !video.free,
    durationSeconds: video.durationSeconds,
    positionSeconds: beginAt(video.positionSeconds, video.durationSeconds),
    atMs: now.ms,
  };
  return { changes: [change], answer: { profileId, playId, overrun: null } };
}

/** A player with its first lease, which is paid before the first byte. */
function openSession(ledger: Ledger, now: Now, request: StartRequest, seats: readonly Seat[]): Session {
  const [first] = seats;
  const play = first && accountOf(ledger, first.profileId).plays.get(first.playId);
  if (!play) throw new Error("nobody sits before this player");
  const { videoId, kind, positionSeconds } = play;
  return newSession(now, { ...request, seats, videoId, kind, positionSeconds, still: false });
}

type NewSession = Pick<
  Session,
  "token" | "connectionId" | "seats" | "videoId" | "kind" | "still" | "positionSeconds"
>;

export function newSession(now: Now, facts: NewSession): Session {
  const { token, connectionId, seats, videoId, kind, still, positionSeconds } = facts;
  return {
    token,
    connectionId,
    seats,
    videoId,
    kind,
    still,
    positionSeconds,
    state: "opening",
    completed: false,
    playedSeconds: 0,
    paidSeconds: leaseSeconds,
    chargedToMs: now.monotonicMs,
    heardMs: now.monotonicMs,
    pausedSinceMs: null,
    closing: null,
  };
}
