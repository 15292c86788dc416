import { and, asc, eq, isNull } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { captionFiles, files, libraryFolders, videos } from "../../database/schema";
import { isPlaceholder, visiblePlaceholders } from "../../database/visible-videos";

export interface PlayableFile {
  fileId: number;
  title: string;
  collection: string | null;
  durationSeconds: number | null;
  placeholder: boolean;
  folderPath: string;
  path: string;
}

/** Every file of a video that plays as it is and is here, oldest first. */
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
    .where(
      and(
        eq(files.videoId, videoId),
        eq(files.state, "ready"),
        eq(libraryFolders.online, true),
        isNull(libraryFolders.archivedAtMs),
      ),
    )
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
