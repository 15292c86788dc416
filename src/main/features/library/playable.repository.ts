import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { captionFiles, files, libraryFolders, videos } from "../../database/schema";
import {
  isPlaceholder,
  isPlayableFile,
  startableVideos,
  visiblePlaceholders,
} from "../../database/visible-videos";

export interface PlayableFile {
  fileId: number;
  title: string;
  collection: string | null;
  durationSeconds: number | null;
  placeholder: boolean;
  folderPath: string;
  path: string;
}

/** Every file that a start of this video may play, oldest first. */
export function listPlayableFiles(db: Connection, videoId: number): PlayableFile[] {
  const rows = db
    .select({
      fileId: files.id,
      title: videos.title,
      collection: videos.collection,
      durationSeconds: videos.durationSeconds,
      placeholder: isPlaceholder,
      folderPath: libraryFolders.path,
      path: files.path,
    })
    .from(files)
    .innerJoin(videos, eq(videos.id, files.videoId))
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(and(eq(videos.id, videoId), isPlayableFile, startableVideos(db)))
    .orderBy(asc(files.id))
    .all();
  return rows.map((row) => ({ ...row, placeholder: Boolean(row.placeholder) }));
}

export function listCaptionsOf(db: Connection, fileId: number): { path: string; language: string | null }[] {
  return db
    .select({ path: captionFiles.path, language: captionFiles.language })
    .from(captionFiles)
    .where(eq(captionFiles.fileId, fileId))
    .orderBy(asc(captionFiles.path))
    .all();
}

export function listPlaceholderIds(db: Connection): number[] {
  const rows = db.select({ id: videos.id }).from(videos).where(visiblePlaceholders(db)).all();
  return rows.map(({ id }) => id);
}
