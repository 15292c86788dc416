import type { ContentRules } from "@shared/model/limits-policy";
import { and, max } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { underRules } from "../../../database/content-rules";
import { isListedVideo, listedVideos } from "../../../database/either-way";
import { prepared } from "../../../database/prepared";
import { videos } from "../../../database/schema";
import { visiblePlaceholders, visibleProgrammes } from "../../../database/visible-videos";

const lastVideo = prepared((db) =>
  db
    .select({ id: max(videos.id) })
    .from(videos)
    .prepare(),
);

/** The largest id that a video has; 0 where there is none. */
export function findLastVideoId(db: Connection): number {
  return lastVideo(db).get()?.id ?? 0;
}

const firstVisible = underRules((db, inForce) =>
  db
    .select({ videoId: videos.id })
    .from(listedVideos)
    .crossJoin(videos) // in this order
    .where(and(isListedVideo, visibleProgrammes(inForce)))
    .prepare(),
);

/** The first of these, in their order, that this child may see. */
export function findFirstVisible(
  db: Connection,
  videoIds: readonly number[],
  rules: ContentRules,
): number | undefined {
  return firstVisible.get(db, rules, { videoIds: JSON.stringify(videoIds) })?.videoId;
}

const visibleIds = underRules((db, inForce) =>
  db.select({ videoId: videos.id }).from(videos).where(visibleProgrammes(inForce)).prepare(),
);

/** Every programme that this child may see: looks at all that is offered. */
export function listVisibleIds(db: Connection, rules: ContentRules): number[] {
  return visibleIds.values(db, rules).map(([videoId]) => Number(videoId));
}

const placeholderIds = underRules((db, inForce) =>
  db.select({ videoId: videos.id }).from(videos).where(visiblePlaceholders(inForce)).prepare(),
);

export function listPlaceholderIds(db: Connection, rules: ContentRules): number[] {
  return placeholderIds.all(db, rules).map(({ videoId }) => videoId);
}
