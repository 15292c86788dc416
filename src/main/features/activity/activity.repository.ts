import { PlayRecord } from "@shared/model/play";
import { desc, eq } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { events, plays, videos } from "../../database/schema";

export interface NewEvent {
  atMs: number;
  accountingDay: string;
  kind: string;
  profileId: string | null;
  data: Record<string, unknown>;
}

export function insertEvent(db: Connection, event: NewEvent): void {
  db.insert(events)
    .values({ ...event, data: JSON.stringify(event.data) })
    .run();
}

/** One accounting day's plays, latest first; a play of the built-in placeholder has an empty title. */
export function listPlays(db: Connection, accountingDay: string): PlayRecord[] {
  const rows = db
    .select({ play: plays, title: videos.title })
    .from(plays)
    .leftJoin(videos, eq(videos.id, plays.videoId))
    .where(eq(plays.accountingDay, accountingDay))
    .orderBy(desc(plays.id))
    .all();
  return rows.map(({ play, title }) => PlayRecord.parse({ ...play, playId: play.id, title: title ?? "" }));
}
