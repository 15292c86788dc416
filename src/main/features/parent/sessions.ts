import type { ParentSession } from "@shared/model/parent";
import type { Clock } from "../../platform/clock";

const idleMs = 5 * 60_000;
const longestMs = 15 * 60_000;

interface Session {
  readonly beganMs: number;
  touchedMs: number;
  timer: NodeJS.Timeout | undefined;
}

/** Which connections act as a parent: each until five idle minutes, or fifteen in all, have passed. */
export interface ParentSessions {
  begin(connectionId: string): ParentSession;
  read(connectionId: string): ParentSession;
  touch(connectionId: string): ParentSession;
  end(connectionId: string): ParentSession;
  endAll(): void;
}

const locked: ParentSession = { unlocked: false, endsAtMs: null };

/** `onEnd` hears of every session that ends, also by time. */
export function createParentSessions(clock: Clock, onEnd: (connectionId: string) => void): ParentSessions {
  const sessions = new Map<string, Session>();

  const leftMs = (session: Session) =>
    Math.min(session.touchedMs + idleMs, session.beganMs + longestMs) - clock.monotonicMs();

  function end(connectionId: string): ParentSession {
    const session = sessions.get(connectionId);
    clearTimeout(session?.timer);
    if (sessions.delete(connectionId)) onEnd(connectionId);
    return locked;
  }
  function read(connectionId: string): ParentSession {
    const session = sessions.get(connectionId);
    if (!session) return locked;
    const left = leftMs(session);
    return left > 0 ? { unlocked: true, endsAtMs: Math.round(clock.wallMs() + left) } : end(connectionId);
  }
  function watch(connectionId: string, session: Session): void {
    clearTimeout(session.timer);
    session.timer = setTimeout(() => {
      if (read(connectionId).unlocked) watch(connectionId, session);
    }, leftMs(session) + 50);
    session.timer.unref();
  }
  return {
    read,
    end,
    begin(connectionId) {
      end(connectionId);
      const session: Session = {
        beganMs: clock.monotonicMs(),
        touchedMs: clock.monotonicMs(),
        timer: undefined,
      };
      sessions.set(connectionId, session);
      watch(connectionId, session);
      return read(connectionId);
    },
    touch(connectionId) {
      const session = sessions.get(connectionId);
      if (session && read(connectionId).unlocked) {
        session.touchedMs = clock.monotonicMs();
        watch(connectionId, session);
      }
      return read(connectionId);
    },
    endAll() {
      for (const id of [...sessions.keys()]) end(id);
    },
  };
}
