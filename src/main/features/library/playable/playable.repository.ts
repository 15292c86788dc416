import type { ContentRules } from "@shared/model/limits-policy";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { isAllowedContent, underRules } from "../../../database/content-rules";
import { prepared } from "../../../database/prepared";
import { collections, files, libraryFolders, videos } from "../../../database/schema";
import { isFolderHere, isPlaceholder, isPlayableFile } from "../../../database/visible-videos";
import type { CopyFile } from "../copies/copies.policy";

/** One file of a video, in a folder that is here. */
export interface PlacedFile extends CopyFile {
  readonly fileId: number;
  readonly folderPath: string;
  readonly sizeBytes: number;
  readonly mediaHash: string | null;
}

export interface PlayableVideo {
  readonly title: string;
  readonly collection: string | null;
  readonly placeholder: boolean;
}

const allowedVideo = underRules((db, inForce) =>
  db
    .select({
      title: videos.title,
      collection: collections.title,
      placeholder: isPlaceholder,
    })
    .from(videos)
    .leftJoin(collections, eq(collections.id, videos.collectionId))
    .where(and(eq(videos.id, sql.placeholder("videoId")), isAllowedContent(inForce)))
    .prepare(),
);

/** Undefined where there is none, or where these rules refuse it. */
export function findAllowedVideo(
  db: Connection,
  videoId: number,
  rules: ContentRules,
): PlayableVideo | undefined {
  const row = allowedVideo.get(db, rules, { videoId });
  return row && { ...row, placeholder: Boolean(row.placeholder) };
}

const placedFile = {
  fileId: files.id,
  folderId: files.folderId,
  folderPath: libraryFolders.path,
  path: files.path,
  groupPath: files.groupPath,
  part: files.part,
  version: files.version,
  state: files.state,
  reason: files.reason,
  height: files.height,
  durationSeconds: files.durationSeconds,
  sizeBytes: files.sizeBytes,
  mediaHash: files.mediaHash,
};

const filesOfVideo = prepared((db) =>
  db
    .select(placedFile)
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(and(eq(files.videoId, sql.placeholder("videoId")), isFolderHere))
    .orderBy(asc(files.id))
    .prepare(),
);

/** Whatever their state, oldest first: of a programme in parts it is to be known which of them are missing. */
export function listCopyFiles(db: Connection, videoId: number): PlacedFile[] {
  return filesOfVideo(db).all({ videoId }) as PlacedFile[];
}

const fileOfVideo = prepared((db) =>
  db
    .select(placedFile)
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(
      and(
        eq(files.id, sql.placeholder("fileId")),
        eq(files.videoId, sql.placeholder("videoId")),
        isPlayableFile,
      ),
    )
    .prepare(),
);

/** Undefined where it is not this video's, or does not play now. */
export function findReadyFile(db: Connection, videoId: number, fileId: number): PlacedFile | undefined {
  return fileOfVideo(db).get({ videoId, fileId }) as PlacedFile | undefined;
}
