import type { EndReason, PlayKind } from "@shared/model/play";
import { and, desc, eq, gt, inArray, isNotNull, isNull, max } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { paidUnfinished } from "../../database/paid-plays";
import { plays } from "../../database/schema";

export type PlayRow = typeof plays.$inferSelect;

export interface NewPlay {
  profileId: string;
  videoId: number | null;
  kind: PlayKind;
  accountingDay: string;
  startedAtMs: number;
  positionSeconds: number;
  durationSeconds: number | null;
  counted: boolean;
}

export function insertPlay(db: Connection, play: NewPlay): PlayRow {
  return db
    .insert(plays)
    .values({ ...play, watchedSeconds: 0, refunded: false, completed: false })
    .returning()
    .get();
}

export function findPlay(db: Connection, id: number): PlayRow | undefined {
  return db.select().from(plays).where(eq(plays.id, id)).get();
}

export function reopenPlay(db: Connection, id: number): PlayRow {
  return db
    .update(plays)
    .set({ endedAtMs: null, endReason: null })
    .where(eq(plays.id, id))
    .returning()
    .get() as PlayRow;
}

/** The paid, unfinished play of this video on this day, which may be resumed for nothing. */
export function findResumablePlay(
  db: Connection,
  profileId: string,
  videoId: number,
  accountingDay: string,
): PlayRow | undefined {
  return db
    .select()
    .from(plays)
    .where(and(paidUnfinished(profileId, accountingDay), eq(plays.videoId, videoId)))
    .orderBy(desc(plays.id))
    .limit(1)
    .get();
}

export function listOpenPlays(db: Connection, profileId?: string): PlayRow[] {
  return db
    .select()
    .from(plays)
    .where(and(isNull(plays.endedAtMs), profileId === undefined ? undefined : eq(plays.profileId, profileId)))
    .all();
}

export interface Progress {
  positionSeconds: number;
  watchedSeconds: number;
  /** Once finished, a play stays so, wherever the child seeks afterwards. */
  completed: boolean;
}

export function replaceProgress(db: Connection, id: number, progress: Progress): void {
  db.update(plays).set(progress).where(eq(plays.id, id)).run();
}

export interface PlayEnd extends Progress {
  endedAtMs: number;
  endReason: EndReason;
  refunded: boolean;
}

export function closePlay(db: Connection, id: number, end: PlayEnd): void {
  db.update(plays).set(end).where(eq(plays.id, id)).run();
}

/** The videos for which this child was given a ticket back on this day; a video once for each. */
export function listRefundedVideoIds(
  db: Connection,
  profileId: string,
  accountingDay: string,
): (number | null)[] {
  return db
    .select({ videoId: plays.videoId })
    .from(plays)
    .where(
      and(eq(plays.profileId, profileId), eq(plays.accountingDay, accountingDay), eq(plays.refunded, true)),
    )
    .all()
    .map((row) => row.videoId);
}

/** The last time that this child watched this programme. */
export function findLatestPlay(db: Connection, profileId: string, videoId: number): PlayRow | undefined {
  return db
    .select()
    .from(plays)
    .where(and(eq(plays.profileId, profileId), eq(plays.videoId, videoId), eq(plays.kind, "programme")))
    .orderBy(desc(plays.id))
    .limit(1)
    .get();
}

/** Moves plays of days that never were to the day that they really belong to. */
export function redatePlaysAfter(db: Connection, accountingDay: string): void {
  db.update(plays).set({ accountingDay }).where(gt(plays.accountingDay, accountingDay)).run();
}

/** Where this child left off in each unfinished programme: its latest play decides. */
export function listUnfinished(db: Connection, profileId: string): PlayRow[] {
  const latestOfEachVideo = db
    .select({ id: max(plays.id) })
    .from(plays)
    .where(and(eq(plays.profileId, profileId), eq(plays.kind, "programme"), isNotNull(plays.videoId)))
    .groupBy(plays.videoId);
  return db
    .select()
    .from(plays)
    .where(
      and(inArray(plays.id, latestOfEachVideo), eq(plays.completed, false), gt(plays.positionSeconds, 0)),
    )
    .orderBy(desc(plays.id))
    .all();
}
