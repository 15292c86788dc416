import { applyChanges } from "./apply.policy";
import type { Change } from "./change";
import { type PlayEnding, shutDoor } from "./end.policy";
import { confirmEmpty } from "./follow.policy";
import type { Ledger, Now, Session } from "./ledger";

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
