import { and, asc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { playDays, plays } from "../../database/schema";

/** What one child has watched in some days. Seconds count on the day that they were played, plays on the day that they began. */
export interface PastUse {
  /** Programmes and free videos that were begun. */
  plays: number;
  completed: number;
  skipped: number;
  /** Spent, and not given back. */
  tickets: number;
  programmeSeconds: number;
  freeSeconds: number;
  placeholderSeconds: number;
}

/** Of a whole period `[from, until)` of accounting days: a day, a week, a month. */
export function sumUse(db: Connection, profileId: string, from: string, until: string): PastUse {
  const seconds = db
    .select(secondsByKind)
    .from(playDays)
    .where(inDays(playDays, profileId, from, until))
    .get();
  const begun = db
    .select(countsOfPlays)
    .from(plays)
    .where(inDays(plays, profileId, from, until))
    .get();
  return { ...nothing, ...seconds, ...begun };
}

/** Each day of a period that was used, the earliest first. */
export function listUseByDay(
  db: Connection,
  profileId: string,
  from: string,
  until: string,
): ({ accountingDay: string } & PastUse)[] {
  const seconds = db
    .select({ accountingDay: playDays.accountingDay, ...secondsByKind })
    .from(playDays)
    .where(inDays(playDays, profileId, from, until))
    .groupBy(playDays.accountingDay)
    .orderBy(asc(playDays.accountingDay))
    .all();
  const begun = db
    .select({ accountingDay: plays.accountingDay, ...countsOfPlays })
    .from(plays)
    .where(inDays(plays, profileId, from, until))
    .groupBy(plays.accountingDay)
    .all();
  const days = new Map<string, { accountingDay: string } & PastUse>();
  for (const part of [...seconds, ...begun])
    days.set(part.accountingDay, { ...nothing, ...days.get(part.accountingDay), ...part });
  return [...days.values()].sort((a, b) => (a.accountingDay < b.accountingDay ? -1 : 1));
}

const nothing: PastUse = {
  plays: 0,
  completed: 0,
  skipped: 0,
  tickets: 0,
  programmeSeconds: 0,
  freeSeconds: 0,
  placeholderSeconds: 0,
};

function inDays(
  { profileId, accountingDay }: typeof plays | typeof playDays,
  child: string,
  from: string,
  until: string,
): SQL | undefined {
  return and(eq(profileId, child), gte(accountingDay, from), lt(accountingDay, until));
}

const secondsOf = (kind: string) =>
  sql<number>`total(${playDays.watchedSeconds}) filter (where ${playDays.kind} = ${kind})`;
const secondsByKind = {
  programmeSeconds: secondsOf("programme"),
  freeSeconds: secondsOf("free"),
  placeholderSeconds: secondsOf("placeholder"),
};

const isProgramme = sql`${plays.kind} <> 'placeholder'`;
const countsOfPlays = {
  plays: sql<number>`count(*) filter (where ${isProgramme})`,
  completed: sql<number>`count(*) filter (where ${isProgramme} and ${plays.completed})`,
  skipped: sql<number>`count(*) filter (where ${plays.skipped})`,
  tickets: sql<number>`count(*) filter (where ${plays.counted} and not ${plays.refunded})`,
};
