import { applyChanges } from "./apply.policy";
import type { Change } from "./change";
import { type PlayEnding, shutDoor } from "./end.policy";
import { confirmEmpty } from "./follow.policy";
import type { Ledger, Now, Offers, Session } from "./ledger";
import { limitOf } from "./limit-of.policy";
import { charge, leaseSeconds } from "./session.policy";

/** After this long without playing, a play is over; resuming on the same day stays free. */
const longestPauseMs = 30 * 60_000;
/** A page has this long to say that its player is empty; then it is made to load anew. */
const confirmWithinMs = 2000;
/** After this long nobody is left who could say so. */
const closingWithinMs = 5000;
/** A tick that comes later than this judges leases as of the one before: the pages' reports may wait behind it. */
const lateTickMs = 3000;

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
  const { ending, seats } = limitOf(over, charged, now, offers);
  if (ending) return shutDoor(ledger, session, now, ending);
  return [{ kind: "session.replaced", session: { ...charged, seats } }];
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
