import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { artwork, collections, videos } from "../../../database/schema";

const videoPage = prepared((db) =>
  db
    .select({
      id: videos.id,
      picture: videos.picture,
      widePicture: videos.widePicture,
      poster: videos.poster,
    })
    .from(videos)
    .where(gt(videos.id, sql.placeholder("after")))
    .orderBy(asc(videos.id))
    .limit(150)
    .prepare(),
);

/** What is said of videos' pictures, in the order of ids. */
export function listVideoPictures(db: Connection, afterId: number) {
  return videoPage(db).all({ after: afterId });
}

const collectionPage = prepared((db) =>
  db
    .select({ id: collections.id, poster: collections.poster, backdrop: collections.backdrop })
    .from(collections)
    .where(gt(collections.id, sql.placeholder("after")))
    .orderBy(asc(collections.id))
    .limit(150)
    .prepare(),
);

export function listCollectionPictures(db: Connection, afterId: number) {
  return collectionPage(db).all({ after: afterId });
}

const artworkPage = prepared((db) =>
  db
    .select({
      id: artwork.id,
      collectionId: artwork.collectionId,
      role: artwork.role,
      picture: artwork.picture,
    })
    .from(artwork)
    .where(and(gt(artwork.id, sql.placeholder("after")), eq(artwork.state, sql`'ready'`)))
    .orderBy(asc(artwork.id))
    .limit(150)
    .prepare(),
);

/** Of what pictures were made. */
export function listMadeArtwork(db: Connection, afterId: number) {
  return artworkPage(db).all({ after: afterId });
}
