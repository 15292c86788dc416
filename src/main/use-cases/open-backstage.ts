import type { UnlockOutcome } from "@shared/model/parent";
import type { Connection } from "../database/connection";
import type { ActivityService } from "../features/activity/activity.service";
import type { ParentService } from "../features/parent/parent.service";
import type { ParentSessions } from "../features/parent/sessions";

/** The ways through the backstage door: each ends with a session for this one connection, or without. */
export interface OpenBackstage {
  createPin(connectionId: string, pin: string, repeated: string): Promise<{ recoveryCode: string }>;
  unlock(connectionId: string, pin: string): Promise<UnlockOutcome>;
  recover(
    connectionId: string,
    recoveryCode: string,
    pin: string,
    repeated: string,
  ): Promise<UnlockOutcome & { recoveryCode: string | null }>;
}

/** Every way throws what ParentService throws. */
export function createOpenBackstage(
  db: Connection,
  parent: ParentService,
  sessions: ParentSessions,
  activity: ActivityService,
): OpenBackstage {
  return {
    async createPin(connectionId, pin, repeated) {
      const recoveryCode = await parent.createPin(pin, repeated);
      activity.record(db, { kind: "parent.pinCreated" });
      sessions.begin(connectionId);
      return { recoveryCode };
    },
    async unlock(connectionId, pin) {
      const { right, restSeconds } = await parent.tryPin(pin);
      if (right) sessions.begin(connectionId);
      else if (restSeconds > 0) activity.record(db, { kind: "parent.doorRested", data: { restSeconds } });
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
