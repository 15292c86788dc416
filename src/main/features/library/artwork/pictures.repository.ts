import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { artwork, collections, files, libraryFolders, videos } from "../../../database/schema";
import { isFolderHere } from "../../../database/visible-videos";

/** A video whose pictures are to be made; a frame of it is kept under the hash of its content. */
export interface PendingPicture {
  readonly videoId: number;
  readonly mediaHash: string;
  readonly durationSeconds: number | null;
}

export interface AwaitedPicture extends Omit<PendingPicture, "mediaHash"> {
  readonly mediaHash: string | null;
  readonly sortKey: string;
  /** A file that a frame can be taken from is here. */
  readonly takeable: boolean;
  /** Every file is unreadable or left out. */
  readonly hopeless: boolean;
}

const isReadableHere = and(
  sql`${files.state} in ('ready', 'needs-remux', 'needs-transcode')`,
  isFolderHere,
) as SQL;

/** Each in words of its own: in those of the query itself, drizzle leaves out the names of tables. */
const isTakeable = sql`exists (
  select 1 from ${files} join ${libraryFolders} on ${libraryFolders.id} = ${files.folderId}
  where ${files.videoId} = ${videos.id} and ${isReadableHere}
)`;
const isHopeless = sql`not exists (
  select 1 from ${files} where ${files.videoId} = ${videos.id} and ${files.state} not in ('unreadable', 'ignored')
)`;

const awaited = prepared((db) =>
  db
    .select({
      videoId: videos.id,
      mediaHash: videos.mediaHash,
      durationSeconds: videos.durationSeconds,
      sortKey: videos.sortKey,
      takeable: sql<boolean>`${isTakeable}`.mapWith(Boolean),
      hopeless: sql<boolean>`${isHopeless}`.mapWith(Boolean),
    })
    .from(videos)
    .where(
      and(
        sql`${videos.picture} = 'pending'`,
        eq(videos.offered, sql.placeholder("offered")),
        sql`(${videos.sortKey}, ${videos.id}) > (${sql.placeholder("sortKey")}, ${sql.placeholder("videoId")})`,
      ),
    )
    .orderBy(asc(videos.sortKey), asc(videos.id))
    .limit(50)
    .prepare(),
);

/** The next of those that wait for a picture, in the order of the shelves. */
export function listAwaited(
  db: Connection,
  offered: boolean,
  after: Pick<AwaitedPicture, "sortKey" | "videoId">,
): AwaitedPicture[] {
  return awaited(db).all({ offered: Number(offered), sortKey: after.sortKey, videoId: after.videoId });
}

const pictureFiles = prepared((db) =>
  db
    .select({ folderPath: libraryFolders.path, path: files.path })
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(and(eq(files.videoId, sql.placeholder("videoId")), isReadableHere))
    .orderBy(asc(files.id))
    .prepare(),
);

/** Every file that a video's picture may be taken from, oldest first. */
export function listPictureFiles(db: Connection, videoId: number): { folderPath: string; path: string }[] {
  return pictureFiles(db).all({ videoId });
}

const waitFor = prepared((db) =>
  db
    .update(videos)
    .set({ picture: "pending" })
    .where(eq(videos.id, sql.placeholder("videoId")))
    .prepare(),
);

/** What is shown meanwhile stays. */
export function awaitPicture(db: Connection, videoId: number): void {
  waitFor(db).run({ videoId });
}

const giveUp = prepared((db) =>
  db
    .update(videos)
    .set({ picture: "none" })
    .where(eq(videos.id, sql.placeholder("videoId")))
    .prepare(),
);

/** There is nothing to wait for. */
export function giveUpPicture(db: Connection, videoId: number): void {
  giveUp(db).run({ videoId });
}

export interface MadePictures {
  /** Null: there is none. */
  readonly widePicture: string | null;
  readonly poster: string | null;
}

const setMade = prepared((db) =>
  db
    .update(videos)
    .set({
      picture: sql`iif(${sql.placeholder("widePicture")} is null, 'none', 'ready')`,
      widePicture: sql`${sql.placeholder("widePicture")}`,
      poster: sql`${sql.placeholder("poster")}`,
    })
    .where(
      and(
        eq(videos.id, sql.placeholder("videoId")),
        eq(videos.mediaHash, sql.placeholder("mediaHash")),
        sql`(select max(${artwork.id}) from ${artwork} where ${artwork.videoId} = ${videos.id}) is ${sql.placeholder("lastArtworkId")}`,
      ),
    )
    .prepare(),
);

/** Unless the video's content or its artwork has changed since the pictures were begun. */
export function setPictures(
  db: Connection,
  { videoId, mediaHash, lastArtworkId }: PendingPicture & { lastArtworkId: number | null },
  { widePicture, poster }: MadePictures,
): void {
  setMade(db).run({ videoId, mediaHash, lastArtworkId, widePicture, poster });
}

export interface CollectionPictures {
  readonly poster: string | null;
  readonly backdrop: string | null;
}

const ofCollection = prepared((db) =>
  db
    .select({ poster: collections.poster, backdrop: collections.backdrop })
    .from(collections)
    .where(eq(collections.id, sql.placeholder("id")))
    .prepare(),
);

export function findCollectionPictures(db: Connection, id: number): CollectionPictures | undefined {
  return ofCollection(db).get({ id });
}

export function setCollectionPictures(db: Connection, id: number, pictures: CollectionPictures): void {
  db.update(collections).set(pictures).where(eq(collections.id, id)).run();
}
