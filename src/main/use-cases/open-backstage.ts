import type { Connection } from "../database/connection";
import type { ActivityService } from "../features/activity/activity.service";
import type { ParentService, WaysBackstage } from "../features/parent/parent.service";
import type { ParentSessions } from "../features/parent/sessions";

/** Whoever comes through gets a session for this one connection; the log is told of what matters. */
export function createOpenBackstage(
  db: Connection,
  parent: ParentService,
  sessions: ParentSessions,
  activity: ActivityService,
): WaysBackstage {
  return {
    async createPin(connectionId, pin, repeated) {
      const recoveryCode = await parent.createPin(pin, repeated);
      activity.record(db, { kind: "parent.pinCreated" });
      sessions.begin(connectionId);
      return { recoveryCode };
    },
    async unlock(connectionId, pin) {
      const { right, restSeconds, restBegan } = await parent.tryPin(pin);
      if (right) sessions.begin(connectionId);
      else if (restBegan) activity.record(db, { kind: "parent.doorRested", data: { restSeconds } });
      return { unlocked: right, restSeconds };
    },
    async recover(connectionId, code, pin, repeated) {
      const { right, restSeconds, newCode } = await parent.tryRecoveryCode(code, pin, repeated);
      if (right) {
        activity.record(db, { kind: "parent.recovered" });
        sessions.endAll();
        sessions.begin(connectionId);
      }
      return { unlocked: right, restSeconds, recoveryCode: newCode };
    },
  };
}
