import type { ContentRules } from "@shared/model/limits-policy";
import { and, eq, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { prepared } from "../../database/prepared";
import { categories, videos } from "../../database/schema";
import {
  bindRules,
  isAllowedContent,
  playableProgrammes,
  visibleProgrammes,
} from "../../database/visible-videos";

/** A programme that could play, and what this child's content rules say to it. */
export interface StartableProgramme {
  readonly videoId: number;
  /** Null where nobody knows. */
  readonly durationSeconds: number | null;
  /** Its category spends neither tickets nor minutes. */
  readonly free: boolean;
  readonly contentAllowed: boolean;
}

const isWanted = eq(videos.id, sql.placeholder("videoId"));

const startable = prepared((db) =>
  db
    .select({
      videoId: videos.id,
      durationSeconds: videos.durationSeconds,
      free: sql<
        number | null
      >`(select counts = 0 from categories where categories.id = ${videos.categoryId})`,
      contentAllowed: isAllowedContent,
    })
    .from(videos)
    .where(and(isWanted, playableProgrammes(db)))
    .prepare(),
);

/** Undefined where there is no such programme, or no file of it plays now. */
export function findStartable(
  db: Connection,
  videoId: number,
  rules: ContentRules,
): StartableProgramme | undefined {
  const row = startable(db).get({ ...bindRules(rules), videoId });
  return row && { ...row, free: Boolean(row.free), contentAllowed: Boolean(row.contentAllowed) };
}

const shown = prepared((db) =>
  db
    .select({ one: sql`1` })
    .from(videos)
    .where(and(isWanted, visibleProgrammes(db)))
    .prepare(),
);

/** May this child be shown this video now? */
export function isShown(db: Connection, videoId: number, rules: ContentRules): boolean {
  return shown(db).get({ ...bindRules(rules), videoId }) !== undefined;
}

const allowed = prepared((db) =>
  db.select({ one: sql`1` }).from(videos).where(and(isWanted, isAllowedContent)).prepare(),
);

/** Do the content rules alone let it through, wherever its files are? */
export function isAllowed(db: Connection, videoId: number, rules: ContentRules): boolean {
  return allowed(db).get({ ...bindRules(rules), videoId }) !== undefined;
}

const freeProgramme = prepared((db) =>
  db
    .select({ one: sql`1` })
    .from(categories)
    .crossJoin(videos) // in this order: the other way round every video would be asked where no category is free
    .where(and(sql`${categories.counts} = 0`, eq(videos.categoryId, categories.id), visibleProgrammes(db)))
    .prepare(),
);

/** Is there anything that this child may watch without spending? */
export function hasFreeProgramme(db: Connection, rules: ContentRules): boolean {
  return freeProgramme(db).get(bindRules(rules)) !== undefined;
}
