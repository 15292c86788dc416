import type { PlayRecord } from "@shared/model/play";
import type { Connection } from "../../database/connection";
import { insertEvent, listPlays } from "./activity.repository";

/** What the household's log keeps, in the past tense. `data` holds ids and numbers, never names. */
export interface ActivityEvent {
  readonly kind:
    | "profiles.guestMade"
    | "profiles.created"
    | "profiles.changed"
    | "profiles.confirmed"
    | "profiles.archived"
    | "parent.pinCreated"
    | "parent.recovered"
    | "parent.doorRested"
    | "household.clockAccepted"
    | "playback.refunded";
  readonly profileId?: string;
  readonly data?: Record<string, unknown>;
}

export interface ActivityService {
  record(db: Connection, event: ActivityEvent): void;
  plays(db: Connection, accountingDay: string): PlayRecord[];
}

export function createActivityService(nowMs: () => number, accountingDay: () => string): ActivityService {
  return {
    record(db, { kind, profileId = null, data = {} }) {
      insertEvent(db, { atMs: nowMs(), accountingDay: accountingDay(), kind, profileId, data });
    },
    plays: listPlays,
  };
}
