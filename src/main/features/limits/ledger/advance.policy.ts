import { acceptClock, advanceClock, type ClockStep } from "../calendar/clock.policy";
import { calendarAt, openDayAt } from "../calendar/day.policy";
import { applyChanges } from "./apply.policy";
import type { Change, Decision } from "./change";
import { shutDoor } from "./end.policy";
import type { ClockReading, Ledger, Now, Seat } from "./ledger";
import { charge, settle } from "./session.policy";

/** Time goes on: every command begins with this. Opens the day that has come, and corrects one that never was. */
export function advance(ledger: Ledger, reading: ClockReading): Decision<Now> {
  return moveTo(ledger, reading, advanceClock(ledger.clock, reading));
}

/** A parent takes the system's time as it is, forward or back. */
export function acceptTime(ledger: Ledger, reading: ClockReading): Decision<Now> {
  return moveTo(ledger, reading, acceptClock(ledger.clock, reading));
}

function moveTo(ledger: Ledger, reading: ClockReading, { clock, correctedFromMs }: ClockStep): Decision<Now> {
  const now: Now = { ms: clock.ms, monotonicMs: reading.monotonicMs };
  const changes: Change[] = [{ kind: "clock.advanced", clock }];
  let next = applyChanges(ledger, changes);
  const add = (more: readonly Change[]) => {
    next = applyChanges(next, more);
    changes.push(...more);
  };
  if (correctedFromMs !== null) {
    add(settleAll(next, now));
    add([
      {
        kind: "clock.corrected",
        fromMs: correctedFromMs,
        atMs: now.ms,
        day: dayAfterCorrection(next, now.ms),
      },
      ...moveOverruns(next, now.ms - correctedFromMs),
    ]);
  }
  const day = openDayAt(next, now.ms);
  if (day > next.openDay) {
    add(settleAll(next, now));
    add([{ kind: "day.opened", day, atMs: now.ms }]);
    add(closePaused(next, now));
  }
  return { changes, answer: now };
}

/** Where the corrected time lies before the open day, its own day; a later one is opened as days are. */
function dayAfterCorrection(ledger: Ledger, ms: number): string {
  const day = calendarAt({ ...ledger, nextTime: null }, ms).dayAt(ms);
  return day < ledger.openDay ? day : ledger.openDay;
}

/** An overrun lasts as long as it would have by the clock that was wrong. */
function moveOverruns(ledger: Ledger, byMs: number): Change[] {
  const moved = ({ overrun, ...seat }: Seat): Seat => ({
    ...seat,
    overrun: overrun && { ...overrun, sinceMs: overrun.sinceMs + byMs },
  });
  return [...ledger.sessions.values()].map((session) => ({
    kind: "session.replaced",
    session: { ...session, seats: session.seats.map(moved) },
  }));
}

/** Minutes belong to the day that they were played on. */
function settleAll(ledger: Ledger, now: Now): Change[] {
  return [...ledger.sessions.values()].flatMap((open): Change[] => {
    const { session, changes } = settle(ledger, charge(open, now), now.ms);
    return changes.length > 0 ? [...changes, { kind: "session.replaced", session }] : [];
  });
}

/** A play closes when the day changes while it is not playing. */
function closePaused(ledger: Ledger, now: Now): Change[] {
  return [...ledger.sessions.values()].flatMap((session) =>
    session.state === "paused" ? shutDoor(ledger, session, now, { reason: "day-changed", rule: null }) : [],
  );
}
