import type { FileReason, FileState } from "@shared/model/video";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { files, libraryFolders, videos } from "../../../database/schema";

export type FileRow = typeof files.$inferSelect;
export type NewFile = Omit<FileRow, "id">;

const atPath = prepared((db) =>
  db
    .select()
    .from(files)
    .where(and(eq(files.folderId, sql.placeholder("folderId")), eq(files.path, sql.placeholder("path"))))
    .prepare(),
);

export function findFile(db: Connection, folderId: number, path: string): FileRow | undefined {
  return atPath(db).get({ folderId, path });
}

const withHash = prepared((db) =>
  db
    .select()
    .from(files)
    .where(eq(files.mediaHash, sql.placeholder("mediaHash")))
    .prepare(),
);

/** Files of this content, wherever they are or were, in no order: to sort even none of them costs more than to find them. */
export function listFilesWithHash(db: Connection, mediaHash: string): FileRow[] {
  return withHash(db).all({ mediaHash });
}

const ofVideo = prepared((db) =>
  db
    .select()
    .from(files)
    .where(eq(files.videoId, sql.placeholder("videoId")))
    .prepare(),
);

/** The oldest first; those of removed folders too. */
export function listFilesOf(db: Connection, videoId: number): FileRow[] {
  return ofVideo(db)
    .all({ videoId })
    .sort((a, b) => a.id - b.id);
}

const videoOf = prepared((db) =>
  db
    .select({ videoId: files.videoId })
    .from(files)
    .where(eq(files.id, sql.placeholder("id")))
    .prepare(),
);

export function findVideoOf(db: Connection, fileId: number): number | undefined {
  return videoOf(db).get({ id: fileId })?.videoId;
}

const describedVideo = prepared((db) =>
  db
    .select({ described: videos.described })
    .from(videos)
    .where(eq(videos.id, sql.placeholder("videoId")))
    .prepare(),
);

export function findDescribed(db: Connection, videoId: number): string | undefined {
  return describedVideo(db).get({ videoId })?.described;
}

const columns = [
  ...["folderId", "videoId", "path", "sizeBytes", "modifiedMs", "state", "reason", "mediaHash", "groupPath"],
  ...["part", "version", "described", "factsPass", "facts", "durationSeconds", "height", "proven"],
] as const;
/** Drizzle takes a placeholder for any value, though its types want the value's own. */
const bound = Object.fromEntries(
  columns.map((name) => [name, sql`${sql.placeholder(name)}`]),
) as unknown as NewFile;

const insertion = prepared((db) => db.insert(files).values(bound).prepare());

export function insertFile(db: Connection, file: NewFile): number {
  return Number(insertion(db).run({ ...file, proven: Number(file.proven) }).lastInsertRowid);
}

const replacement = prepared((db) =>
  db
    .update(files)
    .set(bound)
    .where(eq(files.id, sql.placeholder("id")))
    .prepare(),
);

export function replaceFile(db: Connection, id: number, file: NewFile): void {
  replacement(db).run({ ...file, id, proven: Number(file.proven) });
}

const stateChange = prepared((db) =>
  db
    .update(files)
    .set({ state: sql`${sql.placeholder("state")}`, reason: sql`${sql.placeholder("reason")}` })
    .where(eq(files.id, sql.placeholder("id")))
    .prepare(),
);

export function setFileState(db: Connection, id: number, state: FileState, reason: FileReason | null): void {
  stateChange(db).run({ id, state, reason });
}

const move = prepared((db) =>
  db
    .update(files)
    .set({
      videoId: sql`${sql.placeholder("videoId")}`,
      described: sql`${sql.placeholder("described")}`,
    })
    .where(eq(files.id, sql.placeholder("id")))
    .prepare(),
);

export function setFilesVideo(
  db: Connection,
  { id, described }: Pick<FileRow, "id" | "described">,
  videoId: number,
): void {
  move(db).run({ id, described, videoId });
}

const removal = prepared((db) =>
  db
    .delete(files)
    .where(eq(files.id, sql.placeholder("id")))
    .prepare(),
);

export function deleteFile(db: Connection, id: number): void {
  removal(db).run({ id });
}

const liveFolders = prepared((db) =>
  db
    .select({ id: libraryFolders.id })
    .from(libraryFolders)
    .where(isNull(libraryFolders.archivedAtMs))
    .prepare(),
);

export function listLiveFolderIds(db: Connection): Set<number> {
  return new Set(
    liveFolders(db)
      .all()
      .map(({ id }) => id),
  );
}

const libraryFolder = prepared((db) =>
  db
    .select({ id: libraryFolders.id })
    .from(libraryFolders)
    .where(and(eq(libraryFolders.id, sql.placeholder("folderId")), isNull(libraryFolders.archivedAtMs)))
    .prepare(),
);

/** Nobody has removed it. */
export function isLibraryFolder(db: Connection, folderId: number): boolean {
  return libraryFolder(db).get({ folderId }) !== undefined;
}
