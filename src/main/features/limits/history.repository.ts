import { and, asc, desc, eq, gte, inArray, isNotNull, lt, ne, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { journal, plays, videos, videoTags } from "../../database/schema";
import type { JournalEntry } from "./ledger/change";

/** A play of a programme or a free video, with what the content rules ask of its video. */
export interface HistoricPlay {
  playId: number;
  videoId: number;
  title: string;
  day: string;
  kind: string;
  refunded: boolean;
  startedMs: number;
  durationSeconds: number | null;
  categoryId: number | null;
  ageRating: number | null;
  tagIds: number[];
}

/** Begun on the days `[from, until)`, oldest first; placeholders are left out. */
export function listPlaysOfDays(
  db: Connection,
  profileId: string,
  from: string,
  until: string,
): HistoricPlay[] {
  const tagIds = sql<string>`(select json_group_array(${videoTags.tagId}) from ${videoTags} where ${videoTags.videoId} = ${videos.id})`;
  return db
    .select({
      playId: plays.id,
      videoId: videos.id,
      title: videos.title,
      day: plays.accountingDay,
      kind: plays.kind,
      refunded: plays.refunded,
      startedMs: plays.startedAtMs,
      durationSeconds: plays.durationSeconds,
      categoryId: videos.categoryId,
      ageRating: videos.ageRating,
      tagIds,
    })
    .from(plays)
    .innerJoin(videos, eq(videos.id, plays.videoId))
    .where(
      and(
        eq(plays.profileId, profileId),
        gte(plays.accountingDay, from),
        lt(plays.accountingDay, until),
        ne(plays.kind, "placeholder"),
      ),
    )
    .orderBy(asc(plays.id))
    .all()
    .map((row) => ({ ...row, tagIds: JSON.parse(row.tagIds) as number[] }));
}

export type Charge = Extract<JournalEntry, { kind: "play.charged" }>;

/** What was charged for these plays, in the order in which it was played. */
export function listCharges(db: Connection, profileId: string, from: string): Charge[] {
  return db
    .select({ data: journal.data })
    .from(journal)
    .where(
      and(
        eq(journal.profileId, profileId),
        gte(journal.accountingDay, from),
        eq(journal.kind, "play.charged"),
      ),
    )
    .orderBy(asc(journal.seq))
    .all()
    .map(({ data }) => JSON.parse(data) as Charge);
}

/** The last programmes that this child began, the latest first, each once. */
export function listLatestProgrammes(db: Connection, profileId: string, count: number): number[] {
  const latest = db
    .select({ videoId: plays.videoId })
    .from(plays)
    .where(
      and(
        eq(plays.profileId, profileId),
        isNotNull(plays.videoId),
        inArray(plays.kind, ["programme", "free"]),
      ),
    )
    .orderBy(desc(plays.id))
    .limit(count * 3)
    .all();
  return [...new Set(latest.map(({ videoId }) => videoId as number))].slice(0, count);
}
