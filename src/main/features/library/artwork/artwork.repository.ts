import { and, asc, eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { artwork, files } from "../../../database/schema";

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
