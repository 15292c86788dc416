import type { ContentRules } from "@shared/model/limits-policy";
import { and, eq, lte, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { prepared } from "../../database/prepared";
import { videos } from "../../database/schema";
import { bindRules, visibleProgrammes } from "../../database/visible-videos";

export interface VisibleVideo {
  videoId: number;
  title: string;
  collection: string | null;
  season: number | null;
  episode: number | null;
  durationSeconds: number | null;
  addedAtMs: number;
  /** Names the picture; null where there is none. */
  pictureHash: string | null;
}

const columns = {
  videoId: videos.id,
  title: videos.title,
  collection: videos.collection,
  season: videos.season,
  episode: videos.episode,
  durationSeconds: videos.durationSeconds,
  addedAtMs: videos.addedAtMs,
  pictureHash: sql<string | null>`iif(${videos.picture} = 'ready', ${videos.mediaHash}, null)`,
};

const visibleVideos = prepared((db) =>
  db.select(columns).from(videos).where(visibleProgrammes(db)).prepare(),
);

export function listVisibleVideos(db: Connection, rules: ContentRules): VisibleVideo[] {
  return visibleVideos(db).all(bindRules(rules));
}

const visibleVideo = prepared((db) =>
  db
    .select(columns)
    .from(videos)
    .where(and(eq(videos.id, sql.placeholder("videoId")), visibleProgrammes(db)))
    .prepare(),
);

/** Undefined where this child is not to see it. */
export function findVisibleVideo(
  db: Connection,
  videoId: number,
  rules: ContentRules,
): VisibleVideo | undefined {
  return visibleVideo(db).get({ ...bindRules(rules), videoId });
}

const olderVideo = prepared((db) =>
  db
    .select({ videoId: videos.id })
    .from(videos)
    .where(and(lte(videos.addedAtMs, sql.placeholder("addedAtMs")), visibleProgrammes(db)))
    .prepare(),
);

/** Something that this child may see was in the library by then. */
export function hasVisibleBy(db: Connection, addedAtMs: number, rules: ContentRules): boolean {
  return olderVideo(db).get({ ...bindRules(rules), addedAtMs }) !== undefined;
}
