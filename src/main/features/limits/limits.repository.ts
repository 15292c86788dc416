import { and, count, eq, exists, gt, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { paidUnfinished, spentTicket } from "../../database/paid-plays";
import { plays, profiles, videos } from "../../database/schema";
import { visibleProgrammes } from "../../database/visible-videos";

/** Tickets that one child has spent on an accounting day. */
export function countSpentTickets(db: Connection, profileId: string, accountingDay: string): number {
  return (
    db
      .select({ spent: count() })
      .from(plays)
      .where(and(eq(plays.profileId, profileId), eq(plays.accountingDay, accountingDay), spentTicket))
      .get()?.spent ?? 0
  );
}

/** Tickets that all guests together have spent on an accounting day. */
export function countGuestsSpentTickets(db: Connection, accountingDay: string): number {
  return (
    db
      .select({ spent: count() })
      .from(plays)
      .innerJoin(profiles, eq(profiles.id, plays.profileId))
      .where(and(eq(profiles.guest, true), eq(plays.accountingDay, accountingDay), spentTicket))
      .get()?.spent ?? 0
  );
}

/** An unfinished, paid play of this day that this child may go on with; any video, or the named one. */
export function hasResumablePlay(
  db: Connection,
  profileId: string,
  accountingDay: string,
  videoId?: number,
): boolean {
  const found = db
    .select({ id: plays.id })
    .from(plays)
    .where(
      and(
        paidUnfinished(profileId, accountingDay),
        videoId === undefined ? gt(plays.videoId, 0) : eq(plays.videoId, videoId),
        exists(
          db
            .select({ one: sql`1` })
            .from(videos)
            .where(and(eq(videos.id, plays.videoId), visibleProgrammes(db))),
        ),
      ),
    )
    .limit(1)
    .get();
  return found !== undefined;
}
