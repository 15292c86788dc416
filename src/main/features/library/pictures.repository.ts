import { and, asc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { files, libraryFolders, videos } from "../../database/schema";

export interface PendingPicture {
  videoId: number;
  mediaHash: string;
  durationSeconds: number | null;
  folderPath: string;
  path: string;
}

/** The next videos after `afterVideoId` that have no picture yet and a file to take it from; one row a file. */
export function listPendingPictures(db: Connection, afterVideoId: number, limit: number): PendingPicture[] {
  const rows = db
    .select({
      videoId: videos.id,
      mediaHash: videos.mediaHash,
      durationSeconds: videos.durationSeconds,
      folderPath: libraryFolders.path,
      path: files.path,
    })
    .from(videos)
    .innerJoin(files, eq(files.videoId, videos.id))
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(
      and(
        eq(videos.picture, "pending"),
        isNotNull(videos.mediaHash),
        inArray(files.state, ["ready", "needs-remux", "needs-transcode"]),
        eq(libraryFolders.online, true),
        isNull(libraryFolders.archivedAtMs),
        gt(videos.id, afterVideoId),
      ),
    )
    .groupBy(videos.id)
    .orderBy(asc(videos.id))
    .limit(limit)
    .all();
  return rows as PendingPicture[];
}

/** Unless the video's content has changed since its picture was begun. */
export function setPicture(
  db: Connection,
  { videoId, mediaHash }: { videoId: number; mediaHash: string },
  picture: "ready" | "none",
): void {
  db.update(videos)
    .set({ picture })
    .where(and(eq(videos.id, videoId), eq(videos.mediaHash, mediaHash)))
    .run();
}

/** The media hash under which a video's picture lies on disk; undefined where it has none. */
export function findPicture(db: Connection, videoId: number): string | undefined {
  const row = db
    .select({ mediaHash: videos.mediaHash })
    .from(videos)
    .where(and(eq(videos.id, videoId), eq(videos.picture, "ready")))
    .get();
  return row?.mediaHash ?? undefined;
}
