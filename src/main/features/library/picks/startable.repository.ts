import type { ContentRules } from "@shared/model/limits-policy";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { isAllowedContent, underRules } from "../../../database/content-rules";
import { videos } from "../../../database/schema";
import { startableProgrammes, visibleProgrammes } from "../../../database/visible-videos";

/** A programme that could play, and what this child's content rules say to it. */
export interface StartableProgramme {
  readonly videoId: number;
  /** Of all parts together; null where nobody knows. */
  readonly durationSeconds: number | null;
  /** Its category spends neither tickets nor minutes. */
  readonly free: boolean;
  readonly contentAllowed: boolean;
}

const isWanted = eq(videos.id, sql.placeholder("videoId"));

const startable = underRules((db, inForce) =>
  db
    .select({
      videoId: videos.id,
      durationSeconds: videos.durationSeconds,
      free: sql<
        number | null
      >`(select counts = 0 from categories where categories.id = ${videos.categoryId})`,
      contentAllowed: isAllowedContent(inForce),
    })
    .from(videos)
    .where(and(isWanted, startableProgrammes(db)))
    .prepare(),
);

/** Undefined where there is no such programme, or no file of it plays now. */
export function findStartable(
  db: Connection,
  videoId: number,
  rules: ContentRules,
): StartableProgramme | undefined {
  const row = startable.get(db, rules, { videoId });
  return row && { ...row, free: Boolean(row.free), contentAllowed: Boolean(row.contentAllowed) };
}

const shown = underRules((db, inForce) =>
  db
    .select({ one: sql`1` })
    .from(videos)
    .where(and(isWanted, visibleProgrammes(inForce)))
    .prepare(),
);

/** May this child be shown this video now? */
export function isShown(db: Connection, videoId: number, rules: ContentRules): boolean {
  return shown.get(db, rules, { videoId }) !== undefined;
}

const isOnHand = and(sql`${videos.hidden} = 0`, isNull(videos.archivedAtMs));
const allowed = underRules((db, inForce) =>
  db
    .select({ one: sql`1` })
    .from(videos)
    .where(and(isWanted, isOnHand, isAllowedContent(inForce)))
    .prepare(),
);

/** Do the parents let it through, wherever its files are? */
export function isAllowed(db: Connection, videoId: number, rules: ContentRules): boolean {
  return allowed.get(db, rules, { videoId }) !== undefined;
}
