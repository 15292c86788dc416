import { refusingRule } from "../rules/refusing-rule.policy";
import { applyChanges } from "./apply.policy";
import type { Change, Decision } from "./change";
import type { Ledger, Now, Session } from "./ledger";
import { placeholderSpent } from "./limit-of.policy";
import { momentAt } from "./moment.policy";
import { closeOthers, newSession } from "./start.policy";

export interface PlaceholderRequest {
  readonly profileId: string;
  /** Null for the built-in one. */
  readonly videoId: number | null;
  readonly durationSeconds: number | null;
  readonly token: string;
  readonly connectionId: string;
}

/** Something friendly in a programme's place: a film, or, where even that may not run, a still picture. Never counts. */
export function startPlaceholder(ledger: Ledger, now: Now, request: PlaceholderRequest): Decision<Session> {
  const leaving = closeOthers(ledger, now, [request.profileId], request.connectionId);
  const next = applyChanges(ledger, leaving);
  const { profileId, durationSeconds } = request;
  const still = !mayRun(next, now, profileId);
  const videoId = still ? null : request.videoId;
  const playId = next.nextPlayId;
  const started: Change = {
    kind: "play.started",
    profileId,
    playId,
    videoId,
    playKind: "placeholder",
    day: next.openDay,
    counted: false,
    durationSeconds,
    positionSeconds: 0,
    atMs: now.ms,
  };
  const seats = [{ profileId, playId, overrun: null }];
  const session = newSession(now, {
    ...request,
    videoId,
    still,
    seats,
    kind: "placeholder",
    positionSeconds: 0,
  });
  return { changes: [...leaving, started, { kind: "session.replaced", session }], answer: session };
}

const anything = { contentAllowed: true, free: true, resumable: true, remainingSeconds: null };

/** None while paused or outside the hours, and a bounded time of it each day. */
function mayRun(ledger: Ledger, now: Now, profileId: string): boolean {
  const rule = refusingRule(momentAt(ledger, profileId, now.ms), anything);
  return rule !== "paused" && rule !== "outside-hours" && !placeholderSpent(ledger, profileId);
}
