import { eq, isNotNull, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { placeNumber } from "../../../database/library-place";
import { prepared } from "../../../database/prepared";
import { videos, videoTags } from "../../../database/schema";

interface LabelCount {
  readonly id: number | null;
  readonly videos: number;
}
const videoCount = sql<number>`count(*)`;

const byCategory = prepared((db) =>
  db
    .select({ id: sql<number>`${videos.categoryId}`, videos: videoCount })
    .from(sql`videos indexed by videos_list`)
    .where(sql`${placeNumber} in (0, 1) and ${isNotNull(videos.categoryId)}`)
    .groupBy(videos.categoryId)
    .prepare(),
);
const byTag = prepared((db) =>
  db.select({ id: videoTags.tagId, videos: videoCount }).from(videoTags).groupBy(videoTags.tagId).prepare(),
);
const archivedByTag = prepared((db) =>
  db
    .select({ id: videoTags.tagId, videos: videoCount })
    .from(sql`videos indexed by videos_state`)
    .innerJoin(videoTags, eq(videoTags.videoId, videos.id))
    .where(sql`${placeNumber} = 2`)
    .groupBy(videoTags.tagId)
    .prepare(),
);

/** Videos of each category that are in the library, hidden or not. */
export function countByCategory(db: Connection): Map<number | null, number> {
  return toMap(byCategory(db).all());
}

/** The same for tags. Few are archived: to take these away is quicker than to look at all the others. */
export function countByTag(db: Connection): Map<number | null, number> {
  const archived = toMap(archivedByTag(db).all());
  return toMap(
    byTag(db)
      .all()
      .map(({ id, videos }) => ({ id, videos: videos - (archived.get(id) ?? 0) })),
  );
}

const toMap = (counts: readonly LabelCount[]) => new Map(counts.map(({ id, videos }) => [id, videos]));
