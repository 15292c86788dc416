import { eq, inArray } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { captionFiles, files } from "../../database/schema";

export interface StoredCaption {
  captionId: number;
  fileId: number;
  path: string;
  language: string | null;
}

export function listStoredCaptions(db: Connection, folderId: number): StoredCaption[] {
  return db
    .select({
      captionId: captionFiles.id,
      fileId: captionFiles.fileId,
      path: captionFiles.path,
      language: captionFiles.language,
    })
    .from(captionFiles)
    .innerJoin(files, eq(files.id, captionFiles.fileId))
    .where(eq(files.folderId, folderId))
    .all();
}

export function listFilePaths(db: Connection, folderId: number): { fileId: number; path: string }[] {
  return db
    .select({ fileId: files.id, path: files.path })
    .from(files)
    .where(eq(files.folderId, folderId))
    .all();
}

export function deleteCaptions(db: Connection, captionIds: number[]): void {
  for (let at = 0; at < captionIds.length; at += 500)
    db.delete(captionFiles)
      .where(inArray(captionFiles.id, captionIds.slice(at, at + 500)))
      .run();
}

export function insertCaption(db: Connection, caption: Omit<StoredCaption, "captionId">): void {
  db.insert(captionFiles).values(caption).run();
}
