import { and, asc, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { artwork, libraryFolders, videos } from "../../../database/schema";
import { isFolderHere } from "../../../database/visible-videos";
import type { ArtworkOwner, ArtworkRow } from "./artwork.repository";

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
    .innerJoin(libraryFolders, eq(libraryFolders.id, artwork.folderId))
    .where(
      and(
        isNotNull(artwork.collectionId),
        gt(artwork.collectionId, sql.placeholder("after")),
        // With `+` not by the index of all that is pending, which is mostly of videos.
        sql`+${artwork.state} = 'pending'`,
        isFolderHere,
      ),
    )
    .orderBy(asc(artwork.collectionId))
    .limit(50)
    .prepare(),
);

/** The next collections with pictures that are still to be made and are here. */
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
      sql`${videos.picture} <> 'pending' and ${videos.id} in (
        select ${artwork.videoId} from ${artwork} join ${libraryFolders} on ${libraryFolders.id} = ${artwork.folderId}
        where ${artwork.state} = 'pending' and ${isFolderHere}
      )`,
    )
    .prepare(),
);

/** Videos with pictures that are here and could not be looked at before: their folder was away, or a file unreadable. */
export function awaitPendingArtwork(db: Connection): void {
  awaitPending(db).run();
}
