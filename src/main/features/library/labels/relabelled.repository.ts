import { asc, eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared, written } from "../../../database/prepared";
import { relabelledVideos } from "../../../database/schema";

const first = prepared((db) =>
  db
    .select({ videoId: relabelledVideos.videoId })
    .from(relabelledVideos)
    .orderBy(asc(relabelledVideos.videoId))
    .limit(written(50))
    .prepare(),
);
const deletion = prepared((db) =>
  db
    .delete(relabelledVideos)
    .where(eq(relabelledVideos.videoId, sql.placeholder("videoId")))
    .prepare(),
);

/** The first of them. */
export function listRelabelled(db: Connection): number[] {
  return first(db)
    .all()
    .map(({ videoId }) => videoId);
}

export function deleteRelabelled(tx: Connection, videoId: number): void {
  deletion(tx).run({ videoId });
}
