import { readableStates } from "@shared/model/video";
import { and, asc, eq, exists, gt, inArray, isNotNull, not, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { files, libraryFolders, videos } from "../../database/schema";
import { isFolderHere } from "../../database/visible-videos";

/** A video and its content, under whose hash its picture lies on disk. */
export interface PictureOf {
  videoId: number;
  mediaHash: string;
}

export interface PendingPicture extends PictureOf {
  durationSeconds: number | null;
}

const isReadableHere = and(inArray(files.state, [...readableStates]), isFolderHere) as SQL;

/** The next videos after `afterVideoId` that have no picture yet and a file to take it from. */
export function listPendingPictures(db: Connection, afterVideoId: number, limit: number): PendingPicture[] {
  const source = db
    .select({ one: sql`1` })
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(and(eq(files.videoId, videos.id), isReadableHere));
  const rows = db
    .select({ videoId: videos.id, mediaHash: videos.mediaHash, durationSeconds: videos.durationSeconds })
    .from(videos)
    .where(
      and(
        eq(videos.picture, "pending"),
        isNotNull(videos.mediaHash),
        gt(videos.id, afterVideoId),
        exists(source),
      ),
    )
    .orderBy(asc(videos.id))
    .limit(limit)
    .all();
  return rows as PendingPicture[];
}

/** Every file that a video's picture may be taken from, oldest first. */
export function listPictureFiles(db: Connection, videoId: number): { folderPath: string; path: string }[] {
  return db
    .select({ folderPath: libraryFolders.path, path: files.path })
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(and(eq(files.videoId, videoId), isReadableHere))
    .orderBy(asc(files.id))
    .all();
}

/** Unless the video's content has changed since its picture was begun. */
export function setPicture(
  db: Connection,
  { videoId, mediaHash }: PictureOf,
  picture: "pending" | "ready" | "none",
): void {
  db.update(videos)
    .set({ picture })
    .where(and(eq(videos.id, videoId), eq(videos.mediaHash, mediaHash)))
    .run();
}

/** Nothing is to be waited for where every file of a video is unreadable or left out. */
export function giveUpPictures(db: Connection): void {
  const fileOf = () => db.select({ one: sql`1` }).from(files);
  const isHopeless = inArray(files.state, ["unreadable", "ignored"]);
  const isOfVideo = eq(files.videoId, videos.id);
  db.update(videos)
    .set({ picture: "none" })
    .where(
      and(
        eq(videos.picture, "pending"),
        exists(fileOf().where(and(isOfVideo, isHopeless))),
        not(exists(fileOf().where(and(isOfVideo, not(isHopeless))))),
      ),
    )
    .run();
}

const isReady = and(eq(videos.picture, "ready"), isNotNull(videos.mediaHash)) as SQL;

export function listReadyPictures(db: Connection): PictureOf[] {
  const rows = db
    .select({ videoId: videos.id, mediaHash: videos.mediaHash })
    .from(videos)
    .where(isReady)
    .all();
  return rows as PictureOf[];
}

/** The media hash under which a video's picture lies on disk; undefined where it has none. */
export function findPicture(db: Connection, videoId: number): string | undefined {
  const row = db
    .select({ mediaHash: videos.mediaHash })
    .from(videos)
    .where(and(eq(videos.id, videoId), isReady))
    .get();
  return row?.mediaHash ?? undefined;
}
