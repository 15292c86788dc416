import { type FileReason, type FileState, readableStates, type VideoFacts } from "@shared/model/video";
import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { files, libraryFolders, videos } from "../../database/schema";

/** A file as the last scan left it. */
export interface StoredFile {
  fileId: number;
  videoId: number;
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  state: FileState;
  reason: FileReason | null;
  mediaHash: string | null;
}

export function listStoredFiles(db: Connection, folderId: number): StoredFile[] {
  const rows = db
    .select({
      fileId: files.id,
      videoId: files.videoId,
      path: files.path,
      sizeBytes: files.sizeBytes,
      modifiedMs: files.modifiedMs,
      state: files.state,
      reason: files.reason,
      mediaHash: videos.mediaHash,
    })
    .from(files)
    .innerJoin(videos, eq(videos.id, files.videoId))
    .where(eq(files.folderId, folderId))
    .all();
  return rows as StoredFile[];
}

/** The verdict on the same content under another name, so that a moved file is not read again. */
export function findVerdictOnContent(
  db: Connection,
  mediaHash: string,
  exceptFileId: number | undefined,
): { state: FileState; reason: FileReason | null } | undefined {
  const row = db
    .select({ state: files.state, reason: files.reason })
    .from(files)
    .innerJoin(videos, eq(videos.id, files.videoId))
    .where(
      and(
        eq(videos.mediaHash, mediaHash),
        ne(files.id, exceptFileId ?? 0),
        inArray(files.state, [...readableStates]),
      ),
    )
    .get();
  return row as { state: FileState; reason: FileReason | null } | undefined;
}

export function findMediaHash(db: Connection, videoId: number): string | null {
  return db.select({ hash: videos.mediaHash }).from(videos).where(eq(videos.id, videoId)).get()?.hash ?? null;
}

export function findVideoByHash(db: Connection, mediaHash: string): number | undefined {
  return db.select({ id: videos.id }).from(videos).where(eq(videos.mediaHash, mediaHash)).get()?.id;
}

/** What a name and a place say of a video. */
export type StoredName = Pick<
  typeof videos.$inferSelect,
  "title" | "collection" | "season" | "episode" | "year" | "namedPlaceholder"
>;

export function insertVideo(
  db: Connection,
  video: { mediaHash: string | null; name: StoredName; addedAtMs: number },
): number {
  const { mediaHash, name, addedAtMs } = video;
  const row = db
    .insert(videos)
    .values({ mediaHash, ...name, addedAtMs, picture: "pending" })
    .returning({ id: videos.id })
    .get();
  return row.id;
}

/** Other content under the same video: its picture is to be made anew. */
export function setMediaHash(db: Connection, videoId: number, mediaHash: string): void {
  db.update(videos)
    .set({ mediaHash, picture: "pending" })
    .where(and(eq(videos.id, videoId), sql`${videos.mediaHash} is not ${mediaHash}`))
    .run();
}

/** A picture that could not be had may be had of another file, or of this one now. */
export function retryPicture(db: Connection, videoId: number): void {
  db.update(videos)
    .set({ picture: "pending" })
    .where(and(eq(videos.id, videoId), eq(videos.picture, "none")))
    .run();
}

export function setFacts(db: Connection, videoId: number, facts: VideoFacts): void {
  const { container, durationSeconds, width, height, videoCodec, audioCodec } = facts;
  db.update(videos)
    .set({ container, durationSeconds, width, height, videoCodec, audioCodec })
    .where(eq(videos.id, videoId))
    .run();
}

export function setName(db: Connection, videoId: number, name: StoredName): void {
  db.update(videos).set(name).where(eq(videos.id, videoId)).run();
}

/** The path that names a video: its oldest file that is there, else its oldest at all. Removed folders do not count. */
export function findNamingPath(db: Connection, videoId: number): string | undefined {
  return db
    .select({ path: files.path })
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(and(eq(files.videoId, videoId), isNull(libraryFolders.archivedAtMs)))
    .orderBy(sql`${files.state} = 'missing'`, asc(files.id))
    .get()?.path;
}

export interface FileRow {
  folderId: number;
  videoId: number;
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  state: FileState;
  reason: FileReason | null;
}

export function upsertFile(db: Connection, file: FileRow): void {
  const { folderId: _, path: __, ...set } = file;
  db.insert(files)
    .values(file)
    .onConflictDoUpdate({ target: [files.folderId, files.path], set })
    .run();
}

export function setFileState(
  db: Connection,
  fileId: number,
  state: FileState,
  reason: FileReason | null,
): void {
  db.update(files).set({ state, reason }).where(eq(files.id, fileId)).run();
}

/** A file that is gone from one place while its content lies in another has moved: its old place is forgotten. */
export function deleteMovedFiles(db: Connection): void {
  db.delete(files)
    .where(
      sql`${files.state} = 'missing' and exists (
        select 1 from files as elsewhere join library_folders as place on place.id = elsewhere.folder_id
        where elsewhere.video_id = "files"."video_id" and elsewhere.state <> 'missing' and place.archived_at_ms is null
      )`,
    )
    .run();
}
