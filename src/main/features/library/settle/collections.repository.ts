import { and, asc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { collections, libraryFolders, videos } from "../../../database/schema";

export type CollectionRow = typeof collections.$inferSelect;
export type NewCollection = Pick<CollectionRow, "key" | "kind" | "title" | "sortKey" | "year" | "described">;

const byKey = prepared((db) =>
  db
    .select()
    .from(collections)
    .where(eq(collections.key, sql.placeholder("key")))
    .prepare(),
);

export function findCollection(db: Connection, key: string): CollectionRow | undefined {
  return byKey(db).get({ key });
}

const byId = prepared((db) =>
  db
    .select()
    .from(collections)
    .where(eq(collections.id, sql.placeholder("id")))
    .prepare(),
);

export function getCollection(db: Connection, id: number): CollectionRow | undefined {
  return byId(db).get({ id });
}

/** What the scan knows comes before what a parent alone has named. */
const scannedFirst = [sql`${collections.key} like 'edit/%'`, asc(collections.id)] as const;

const between = prepared((db) =>
  db
    .select()
    .from(collections)
    .where(
      and(
        gte(collections.sortKey, sql.placeholder("from")),
        lt(collections.sortKey, sql.placeholder("before")),
      ),
    )
    .orderBy(...scannedFirst)
    .prepare(),
);

export function listCollectionsBetween(db: Connection, from: string, before: string): CollectionRow[] {
  return between(db).all({ from, before });
}

const all = prepared((db) =>
  db
    .select()
    .from(collections)
    .orderBy(...scannedFirst)
    .prepare(),
);

export function listCollections(db: Connection): CollectionRow[] {
  return all(db).all();
}

export function insertCollection(db: Connection, collection: NewCollection): number {
  return db.insert(collections).values(collection).returning({ id: collections.id }).get().id;
}

export function updateCollection(db: Connection, id: number, collection: NewCollection): void {
  db.update(collections).set(collection).where(eq(collections.id, id)).run();
}

const members = prepared((db) =>
  db
    .select({ id: videos.id })
    .from(videos)
    .where(eq(videos.collectionId, sql.placeholder("id")))
    .prepare(),
);

export function listMembers(db: Connection, collectionId: number): number[] {
  return members(db)
    .all({ id: collectionId })
    .map(({ id }) => id);
}

const withoutCertificate = prepared((db) =>
  db
    .select({ id: videos.id })
    .from(videos)
    .where(
      and(
        eq(videos.collectionId, sql.placeholder("id")),
        sql`${videos.described} ->> '$.certificate' is null`,
      ),
    )
    .prepare(),
);

/** Those that the scan knows no certificate of. */
export function listMembersWithoutCertificate(db: Connection, collectionId: number): number[] {
  return withoutCertificate(db)
    .all({ id: collectionId })
    .map(({ id }) => id);
}

const stillFolder = prepared((db) =>
  db
    .select({ id: libraryFolders.id })
    .from(libraryFolders)
    .where(and(eq(libraryFolders.id, sql.placeholder("folderId")), isNull(libraryFolders.archivedAtMs)))
    .prepare(),
);

/** A folder that is away is still one, one that was removed is not. */
export function isStillFolder(db: Connection, folderId: number): boolean {
  return stillFolder(db).get({ folderId }) !== undefined;
}

/** Nobody belongs to it, nor would again if a parent took back what they said, or if a copy were the only one left. */
const isDeserted = sql`
  not exists (select 1 from videos where videos.collection_id = collections.id)
  and not exists (
    select 1 from video_edits join videos on videos.id = video_edits.video_id
    where video_edits.collection is not null and videos.described ->> '$.collectionKey' = collections.key
  )
  and not exists (
    select 1 from files indexed by files_described
    where files.described is not null and files.described ->> '$.collectionKey' = collections.key
  )`;

const deleteOne = prepared((db) =>
  db
    .delete(collections)
    .where(and(eq(collections.id, sql.placeholder("id")), isDeserted))
    .prepare(),
);

export function deleteIfDeserted(db: Connection, id: number): void {
  deleteOne(db).run({ id });
}

/** Its pictures go with it. */
export function deleteDeserted(db: Connection): void {
  db.delete(collections).where(isDeserted).run();
}
