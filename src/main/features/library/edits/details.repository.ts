import { asc, eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { captions, collections, files, libraryFolders, videos } from "../../../database/schema";

/** Of a video: what the scan says, as JSON. */
export interface DescribedVideo {
  readonly described: string;
  /** Of the collection that the scan names. */
  readonly scannedCollection: { readonly title: string; readonly described: string } | null;
}

export function findDescribed(db: Connection, videoId: number): DescribedVideo | undefined {
  return db
    .select({
      described: videos.described,
      scannedCollection: { title: collections.title, described: collections.described },
    })
    .from(videos)
    .leftJoin(collections, eq(collections.key, sql`${videos.described} ->> '$.collectionKey'`))
    .where(eq(videos.id, videoId))
    .get();
}

/** Those in folders that are still ones first; `facts` as JSON. */
export function listFiles(db: Connection, videoId: number) {
  return db
    .select({
      fileId: files.id,
      folderId: files.folderId,
      path: files.path,
      sizeBytes: files.sizeBytes,
      state: files.state,
      reason: files.reason,
      part: files.part,
      version: files.version,
      facts: files.facts,
    })
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(eq(files.videoId, videoId))
    .orderBy(
      sql`${libraryFolders.archivedAtMs} is not null`,
      asc(files.folderId),
      asc(files.groupPath),
      asc(files.part),
      asc(files.path),
    )
    .all();
}

export function listCaptions(db: Connection, videoId: number) {
  return db
    .select({ fileId: captions.fileId, language: captions.language, title: captions.title })
    .from(captions)
    .innerJoin(files, eq(files.id, captions.fileId))
    .where(eq(files.videoId, videoId))
    .orderBy(asc(captions.id))
    .all();
}
