import { and, desc, eq, gt, inArray, isNotNull, max, ne } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { plays } from "../../database/schema";

/** Where a child left off in one programme. */
export interface LeftOff {
  videoId: number;
  positionSeconds: number;
  lastPlayedMs: number;
}

/** The latest play of this programme; undefined where it was finished, or never begun. */
export function findLeftOff(db: Connection, profileId: string, videoId: number): LeftOff | undefined {
  const latest = db
    .select()
    .from(plays)
    .where(and(eq(plays.profileId, profileId), eq(plays.videoId, videoId), ne(plays.kind, "placeholder")))
    .orderBy(desc(plays.id))
    .limit(1)
    .get();
  return latest && !latest.completed ? leftOff(latest) : undefined;
}

/** Every unfinished programme of this child, the latest first: its latest play decides. */
export function listLeftOff(db: Connection, profileId: string): LeftOff[] {
  const latestOfEachVideo = db
    .select({ id: max(plays.id) })
    .from(plays)
    .where(and(eq(plays.profileId, profileId), ne(plays.kind, "placeholder"), isNotNull(plays.videoId)))
    .groupBy(plays.videoId);
  return db
    .select()
    .from(plays)
    .where(
      and(inArray(plays.id, latestOfEachVideo), eq(plays.completed, false), gt(plays.positionSeconds, 0)),
    )
    .orderBy(desc(plays.id))
    .all()
    .map(leftOff);
}

function leftOff(play: typeof plays.$inferSelect): LeftOff {
  return {
    videoId: play.videoId as number,
    positionSeconds: play.positionSeconds,
    lastPlayedMs: play.endedAtMs ?? play.startedAtMs,
  };
}
