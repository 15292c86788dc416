import type { PlayRecord } from "@shared/model/play";
import type { Connection } from "../../database/connection";
import { insertEvent, listPlays } from "./activity.repository";

/** What the household's log keeps, in the past tense. `data` holds ids and numbers, never names. */
export interface ActivityEvent {
  readonly kind: `${"profiles" | "parent" | "household" | "limits" | "playback" | "library"}.${string}`;
  readonly profileId?: string | null;
  readonly data?: Record<string, unknown>;
}

export interface ActivityService {
  record(db: Connection, event: ActivityEvent): void;
  plays(db: Connection, accountingDay: string): PlayRecord[];
}

/** `now`: accounting time in epoch ms, and the open day. */
export function createActivityService(now: () => { atMs: number; accountingDay: string }): ActivityService {
  return {
    record(db, { kind, profileId = null, data = {} }) {
      insertEvent(db, { ...now(), kind, profileId, data });
    },
    plays: listPlays,
  };
}
