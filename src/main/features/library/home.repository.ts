import { sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { videos } from "../../database/schema";
import { visibleProgrammes } from "../../database/visible-videos";

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

export function listVisibleVideos(db: Connection): VisibleVideo[] {
  return db
    .select({
      videoId: videos.id,
      title: videos.title,
      collection: videos.collection,
      season: videos.season,
      episode: videos.episode,
      durationSeconds: videos.durationSeconds,
      addedAtMs: videos.addedAtMs,
      pictureHash: sql<string | null>`iif(${videos.picture} = 'ready', ${videos.mediaHash}, null)`,
    })
    .from(videos)
    .where(visibleProgrammes(db))
    .all();
}
