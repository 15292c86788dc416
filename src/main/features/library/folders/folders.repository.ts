import type { LibraryFolder } from "@shared/model/library";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { libraryFolders } from "../../../database/schema";

/** Columns are named by hand inside the sub-select: drizzle leaves out the table where it selects from one alone. */
const columns = {
  id: libraryFolders.id,
  path: libraryFolders.path,
  online: libraryFolders.online,
  scannedAtMs: libraryFolders.scannedAtMs,
  videoCount: sql<number>`(
    select count(distinct files.video_id) from files
    where files.folder_id = library_folders.id and files.state not in ('missing', 'ignored')
  )`,
};

export function listFolders(db: Connection): LibraryFolder[] {
  return db
    .select(columns)
    .from(libraryFolders)
    .where(isNull(libraryFolders.archivedAtMs))
    .orderBy(asc(libraryFolders.path))
    .all();
}

export function findFolder(db: Connection, id: number): LibraryFolder | undefined {
  return db
    .select(columns)
    .from(libraryFolders)
    .where(and(eq(libraryFolders.id, id), isNull(libraryFolders.archivedAtMs)))
    .get();
}

/** Brings back what is known of a folder that was removed before. Returns its id. */
export function insertFolder(db: Connection, path: string, addedAtMs: number): number {
  const row = db
    .insert(libraryFolders)
    .values({ path, online: true, addedAtMs })
    .onConflictDoUpdate({ target: libraryFolders.path, set: { archivedAtMs: null, online: true } })
    .returning({ id: libraryFolders.id })
    .get();
  return row.id;
}

/** Its rows stay, because plays name the videos. */
export function archiveFolder(db: Connection, id: number, archivedAtMs: number): void {
  db.update(libraryFolders).set({ archivedAtMs }).where(eq(libraryFolders.id, id)).run();
}

export function setFolderOnline(db: Connection, id: number, online: boolean): void {
  db.update(libraryFolders).set({ online }).where(eq(libraryFolders.id, id)).run();
}

export function setFolderScanned(db: Connection, id: number, scannedAtMs: number): void {
  db.update(libraryFolders).set({ scannedAtMs }).where(eq(libraryFolders.id, id)).run();
}
