import type { Rule, RunningEnd } from "@shared/model/limits";
import { endingOf } from "../rules/ending.policy";
import { overlong } from "../rules/refund.policy";
import { usageOn } from "./account.policy";
import { applyChanges } from "./apply.policy";
import type { Change } from "./change";
import { confirmEmpty } from "./follow.policy";
import type { Ledger, Now, Offers, Session } from "./ledger";
import { accountOf, momentAt, unsettledOf } from "./moment.policy";
import { charge, leaseSeconds, type PlayEnding, playOf, shutDoor } from "./session.policy";

/** After this long without playing, a play is over; resuming on the same day stays free. */
const longestPauseMs = 30 * 60_000;
/** A page has this long to say that its player is empty; then it is made to load anew. */
const confirmWithinMs = 2000;
/** After this long nobody is left who could say so. */
const closingWithinMs = 5000;
/** A tick that comes later than this judges leases as of the one before: the pages' reports may wait behind it. */
const lateTickMs = 3000;
export const placeholderSecondsPerDay = 15 * 60;

/** Once a second: charges what plays, takes back lost leases, and ends what a limit ends. */
export function tickSessions(ledger: Ledger, now: Now, offers: Offers): Change[] {
  let next = ledger;
  const changes: Change[] = [];
  for (const token of ledger.sessions.keys()) {
    const session = next.sessions.get(token);
    if (!session) continue;
    const step = session.closing ? tickClosing(next, now, session) : tickOpen(next, now, session, offers);
    next = applyChanges(next, step);
    changes.push(...step);
  }
  return changes;
}

function tickClosing(ledger: Ledger, now: Now, session: Session): Change[] {
  const { closing } = session;
  if (!closing) return [];
  const sinceMs = now.monotonicMs - closing.sinceMs;
  if (sinceMs >= closingWithinMs) return confirmEmpty(ledger, now, session.token);
  const reloaded = closing.reloaded || sinceMs >= confirmWithinMs;
  return [
    { kind: "session.replaced", session: { ...charge(session, now), closing: { ...closing, reloaded } } },
  ];
}

function tickOpen(ledger: Ledger, now: Now, session: Session, offers: Offers): Change[] {
  const charged = charge(session, now);
  const silent = findSilence(session, now);
  if (silent) return shutDoor(ledger, chargeSilence(session, now), now, silent);
  const over = applyChanges(ledger, [{ kind: "session.replaced", session: charged }]);
  const { ending, overrun } = limitOf(over, charged, now, offers);
  if (ending) return shutDoor(ledger, session, now, ending);
  return [{ kind: "session.replaced", session: { ...charged, overrun } }];
}

function findSilence(session: Session, now: Now): PlayEnding | undefined {
  const late = now.monotonicMs - session.chargedToMs > lateTickMs;
  const knownMs = late ? session.chargedToMs : now.monotonicMs;
  if (knownMs - session.heardMs > leaseSeconds * 1000) return { reason: "lost", rule: null };
  const { pausedSinceMs } = session;
  if (pausedSinceMs !== null && now.monotonicMs - pausedSinceMs > longestPauseMs)
    return { reason: "idle", rule: null };
  return undefined;
}

/** A page that fell silent while its film was to come may have been playing it since: its lease is charged. */
function chargeSilence(session: Session, now: Now): Session {
  if (session.still || (session.state !== "opening" && session.state !== "waiting")) return session;
  return { ...session, playedSeconds: session.paidSeconds, chargedToMs: now.monotonicMs };
}

/** What ends a session now, or lets it run on: the strictest of all who watch. The ledger holds it charged up to now. */
export function limitOf(
  ledger: Ledger,
  session: Session,
  now: Now,
  offers: Offers,
): { ending: PlayEnding | null; overrun: Session["overrun"]; runningEnd: RunningEnd | null } {
  let strictest:
    | { rule: Rule | null; overrun: Session["overrun"]; runningEnd: RunningEnd | null }
    | undefined;
  for (const { profileId, playId } of session.still ? [] : session.seats) {
    const play = playOf(ledger, { profileId, playId });
    const watched = play.watchedSeconds + session.playedSeconds;
    if (session.kind !== "placeholder" && rewound(ledger, profileId, watched, play.durationSeconds))
      return { ending: { reason: "completed", rule: null }, overrun: null, runningEnd: null };
    if (session.kind === "placeholder" && placeholderSpent(ledger, profileId))
      return { ending: { reason: "rule", rule: null }, overrun: null, runningEnd: null };
    const { end, overrun, runningEnd } = endingOf(momentAt(ledger, profileId, now.ms), {
      kind: session.kind,
      free: session.kind === "free",
      contentAllowed:
        session.videoId === null ||
        session.kind === "placeholder" ||
        offers.isAllowed(profileId, session.videoId),
      overrun: session.overrun,
      playing: session.state === "playing",
    });
    if (end) return { ending: { reason: "rule", rule: end }, overrun, runningEnd };
    if (!strictest || endsBefore(runningEnd, strictest.runningEnd))
      strictest = { rule: end, overrun, runningEnd };
  }
  return { ending: null, overrun: strictest?.overrun ?? null, runningEnd: strictest?.runningEnd ?? null };
}

function endsBefore(a: RunningEnd | null, b: RunningEnd | null): boolean {
  return a !== null && (b === null || a.endsAtMs < b.endsAtMs);
}

function rewound(ledger: Ledger, profileId: string, watched: number, duration: number | null): boolean {
  return overlong(watched, duration, accountOf(ledger, profileId).policy.rewindLimitFactor);
}

/** Placeholder film has its own end, so that it is no second evening. */
export function placeholderSpent(ledger: Ledger, profileId: string): boolean {
  const settled = usageOn(accountOf(ledger, profileId), ledger.openDay).placeholderSeconds;
  return settled + unsettledOf(ledger, profileId).placeholderSeconds >= placeholderSecondsPerDay;
}

/** The machine sleeps, or has slept: what ran is stopped, and nothing goes on without somebody's act. */
export function stopAll(ledger: Ledger, now: Now): Change[] {
  return stopWhere(ledger, now, (session) => session.state !== "paused");
}

/** The page behind this connection is gone: whatever it held is over. */
export function stopPage(ledger: Ledger, now: Now, connectionId: string): Change[] {
  const stopped = stopWhere(ledger, now, (session) => session.connectionId === connectionId);
  const held = [...ledger.sessions.values()].filter((session) => session.connectionId === connectionId);
  const next = applyChanges(ledger, stopped);
  return [...stopped, ...held.flatMap(({ token }) => confirmEmpty(next, now, token))];
}

function stopWhere(ledger: Ledger, now: Now, concerns: (session: Session) => boolean): Change[] {
  let next = ledger;
  const changes: Change[] = [];
  for (const session of ledger.sessions.values()) {
    if (session.closing || !concerns(session)) continue;
    const step = shutDoor(next, session, now, { reason: "lost", rule: null });
    next = applyChanges(next, step);
    changes.push(...step);
  }
  return changes;
}

/** A parent, or an archived profile, ends what one child is watching. */
export function endNow(ledger: Ledger, now: Now, profileId: string, ending: PlayEnding): Change[] {
  const session = [...ledger.sessions.values()].find(
    (open) => !open.closing && open.seats.some((seat) => seat.profileId === profileId),
  );
  return session ? shutDoor(ledger, session, now, ending) : [];
}
