import type { ContentRules } from "@shared/model/limits-policy";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { prepared } from "../../database/prepared";
import { captionFiles, files, libraryFolders, videos } from "../../database/schema";
import { bindRules, isPlaceholder, isPlayableFile, startableVideos } from "../../database/visible-videos";

export interface PlayableFile {
  fileId: number;
  title: string;
  collection: string | null;
  durationSeconds: number | null;
  placeholder: boolean;
  folderPath: string;
  path: string;
}

const playableFiles = prepared((db) =>
  db
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
    .where(and(eq(videos.id, sql.placeholder("videoId")), isPlayableFile, startableVideos(db)))
    .orderBy(asc(files.id))
    .prepare(),
);

/** Every file that a start of this video may play under these rules, oldest first. */
export function listPlayableFiles(db: Connection, videoId: number, rules: ContentRules): PlayableFile[] {
  const rows = playableFiles(db).all({ ...bindRules(rules), videoId });
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
