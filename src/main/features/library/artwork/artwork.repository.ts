import { and, asc, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { artwork, files, libraryFolders, videos } from "../../../database/schema";

export type ArtworkRow = typeof artwork.$inferSelect;
export type NewArtwork = Omit<ArtworkRow, "id">;

/** Whose pictures they are. */
export type ArtworkOwner = { readonly videoId: number } | { readonly collectionId: number };

const ofVideoInFolder = prepared((db) =>
  db
    .select()
    .from(artwork)
    .where(
      and(
        eq(artwork.videoId, sql.placeholder("owner")),
        sql`+${artwork.folderId} = ${sql.placeholder("folderId")}`,
      ),
    )
    .orderBy(asc(artwork.id))
    .prepare(),
);

const ofCollectionInFolder = prepared((db) =>
  db
    .select()
    .from(artwork)
    .where(
      and(
        eq(artwork.collectionId, sql.placeholder("owner")),
        sql`+${artwork.folderId} = ${sql.placeholder("folderId")}`,
      ),
    )
    .orderBy(asc(artwork.id))
    .prepare(),
);

/** Those in one library folder, the best of each role first. */
export function listArtwork(db: Connection, owner: ArtworkOwner, folderId: number): ArtworkRow[] {
  if ("videoId" in owner) return ofVideoInFolder(db).all({ owner: owner.videoId, folderId });
  return ofCollectionInFolder(db).all({ owner: owner.collectionId, folderId });
}

const remove = prepared((db) =>
  db
    .delete(artwork)
    .where(eq(artwork.id, sql.placeholder("id")))
    .prepare(),
);

export function deleteArtwork(db: Connection, id: number): void {
  remove(db).run({ id });
}

export function insertArtwork(db: Connection, row: NewArtwork): void {
  db.insert(artwork).values(row).run();
}

const setMade = prepared((db) =>
  db
    .update(artwork)
    .set({ state: sql`${sql.placeholder("state")}`, picture: sql`${sql.placeholder("picture")}` })
    .where(eq(artwork.id, sql.placeholder("id")))
    .prepare(),
);

/** `picture`: the name of what was made of it. */
export function setArtworkMade(
  db: Connection,
  id: number,
  { state, picture }: { state: "pending" | "ready" | "none"; picture: string | null },
): void {
  setMade(db).run({ id, state, picture });
}

const groups = prepared((db) =>
  db
    .selectDistinct({ groupPath: files.groupPath })
    .from(files)
    .where(
      and(
        eq(files.videoId, sql.placeholder("videoId")),
        sql`+${files.folderId} = ${sql.placeholder("folderId")}`,
      ),
    )
    .limit(2)
    .prepare(),
);

/** The video lies in several places of this library folder. */
export function hasCopies(db: Connection, videoId: number, folderId: number): boolean {
  return groups(db).all({ videoId, folderId }).length > 1;
}

export interface PlacedArtwork extends ArtworkRow {
  readonly folderPath: string;
  /** Its folder is still one, and not away. */
  readonly here: boolean;
}

const placed = {
  id: artwork.id,
  videoId: artwork.videoId,
  collectionId: artwork.collectionId,
  season: artwork.season,
  role: artwork.role,
  folderId: artwork.folderId,
  path: artwork.path,
  sizeBytes: artwork.sizeBytes,
  modifiedMs: artwork.modifiedMs,
  state: artwork.state,
  picture: artwork.picture,
  folderPath: libraryFolders.path,
  here: sql<boolean>`${libraryFolders.online} = 1 and ${libraryFolders.archivedAtMs} is null`.mapWith(
    Boolean,
  ),
};

const placedOfVideo = prepared((db) =>
  db
    .select(placed)
    .from(artwork)
    .innerJoin(libraryFolders, eq(libraryFolders.id, artwork.folderId))
    .where(eq(artwork.videoId, sql.placeholder("owner")))
    .orderBy(asc(artwork.id))
    .prepare(),
);

const placedOfCollection = prepared((db) =>
  db
    .select(placed)
    .from(artwork)
    .innerJoin(libraryFolders, eq(libraryFolders.id, artwork.folderId))
    .where(eq(artwork.collectionId, sql.placeholder("owner")))
    .orderBy(asc(artwork.id))
    .prepare(),
);

/** Those in all folders, the best of each role first. */
export function listPlacedArtwork(db: Connection, owner: ArtworkOwner): PlacedArtwork[] {
  if ("videoId" in owner) return placedOfVideo(db).all({ owner: owner.videoId });
  return placedOfCollection(db).all({ owner: owner.collectionId });
}

const pendingCollections = prepared((db) =>
  db
    .selectDistinct({ collectionId: artwork.collectionId })
    .from(artwork)
    .where(
      and(
        isNotNull(artwork.collectionId),
        gt(artwork.collectionId, sql.placeholder("after")),
        // With `+` not by the index of all that is pending, which is mostly of videos.
        sql`+${artwork.state} = 'pending'`,
      ),
    )
    .orderBy(asc(artwork.collectionId))
    .limit(50)
    .prepare(),
);

/** The next collections with pictures that are still to be made. */
export function listPendingCollections(db: Connection, afterId: number): number[] {
  return pendingCollections(db)
    .all({ after: afterId })
    .flatMap(({ collectionId }) => collectionId ?? []);
}

const awaitPending = prepared((db) =>
  db
    .update(videos)
    .set({ picture: "pending" })
    .where(
      sql`${videos.picture} <> 'pending' and ${videos.id} in (select ${artwork.videoId} from ${artwork} where ${artwork.state} = 'pending')`,
    )
    .prepare(),
);

/** Videos with pictures that could not be looked at before: their folder was away, or a file could not be read. */
export function awaitPendingArtwork(db: Connection): void {
  awaitPending(db).run();
}
