import type { LibraryFolder, RemovedFolder } from "@shared/model/library";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { libraryFolders } from "../../../database/schema";

/** What of a folder stands in its own row. */
export type FolderRow = Omit<LibraryFolder, "videoCount">;
export type RemovedRow = Omit<RemovedFolder, "videoCount">;

const columns = {
  id: libraryFolders.id,
  path: libraryFolders.path,
  online: libraryFolders.online,
  scannedAtMs: libraryFolders.scannedAtMs,
};

export function listFolderRows(db: Connection): FolderRow[] {
  const living = db.select(columns).from(libraryFolders).where(isNull(libraryFolders.archivedAtMs));
  return living.orderBy(asc(libraryFolders.path)).all();
}

/** The last one first. */
export function listRemovedRows(db: Connection): RemovedRow[] {
  const { id, path, archivedAtMs } = libraryFolders;
  return db
    .select({ id, path, removedAtMs: sql<number>`${archivedAtMs}` })
    .from(libraryFolders)
    .where(isNotNull(archivedAtMs))
    .orderBy(sql`${archivedAtMs} desc`, asc(id))
    .all();
}

export function findFolderRow(db: Connection, id: number): FolderRow | undefined {
  const found = and(eq(libraryFolders.id, id), isNull(libraryFolders.archivedAtMs));
  return db.select(columns).from(libraryFolders).where(found).get();
}

const counted = prepared((db) =>
  db
    .select({
      folderId: sql<number>`folder_id`,
      videos: sql<number>`count(distinct video_id)`,
    })
    .from(sql`files indexed by files_video`)
    .where(sql`state not in ('missing', 'ignored')`)
    .groupBy(sql`folder_id`)
    .prepare(),
);

/** Videos with a file in each folder. */
export function countVideosByFolder(db: Connection): Map<number, number> {
  const counts = counted(db).all();
  return new Map(counts.map(({ folderId, videos }) => [folderId, videos]));
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

export function unarchiveFolder(db: Connection, id: number, online: boolean): void {
  db.update(libraryFolders).set({ archivedAtMs: null, online }).where(eq(libraryFolders.id, id)).run();
}

export function setFolderOnline(db: Connection, id: number, online: boolean): void {
  db.update(libraryFolders).set({ online }).where(eq(libraryFolders.id, id)).run();
}

export function setFolderScanned(db: Connection, id: number, scannedAtMs: number): void {
  db.update(libraryFolders).set({ scannedAtMs }).where(eq(libraryFolders.id, id)).run();
}
