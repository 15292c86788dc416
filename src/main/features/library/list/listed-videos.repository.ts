import type { LibraryVideo } from "@shared/model/library";
import { eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { placeNumber } from "../../../database/library-place";
import { prepared } from "../../../database/prepared";
import { collections, files, videos } from "../../../database/schema";
import { isPlaceholder } from "../../../database/visible-videos";

/** A row of the parent's list as it is stored: names of pictures, and tags as JSON. */
export interface ListedVideo
  extends Omit<LibraryVideo, "place" | "placeholder" | "tagIds" | "pictureUrl" | "posterUrl"> {
  readonly place: number;
  readonly placeholder: number;
  readonly tagIds: string;
  readonly widePicture: string | null;
  readonly poster: string | null;
}

/** The first file in a folder that is still one and that is there itself. */
const firstFile = sql`(
  select file.id from files as file join library_folders as folder on folder.id = file.folder_id
  where file.video_id = ${videos.id}
  order by folder.archived_at_ms is not null, file.state = 'missing', file.part, file.id limit 1
)`;
/** Those in folders that are still ones, or all of them where none is. */
const fileCount = sql<number>`(
  select count(*) from files as file join library_folders as folder on folder.id = file.folder_id
  where file.video_id = ${videos.id} and (folder.archived_at_ms is null or ${videos.inLibrary} = 0)
)`;
const tagIds = sql<string>`(
  select json_group_array(tag.id) from video_tags as tagged join tags as tag on tag.id = tagged.tag_id
  where tagged.video_id = ${videos.id} and tag.removed_at_ms is null
)`;

const rows = prepared((db) =>
  db
    .select({
      videoId: videos.id,
      kind: videos.kind,
      title: videos.title,
      collection: collections.title,
      season: videos.season,
      episode: videos.episode,
      year: videos.year,
      place: placeNumber,
      placeholder: sql<number>`${isPlaceholder}`,
      state: videos.state,
      reason: videos.reason,
      fileCount,
      path: files.path,
      folderId: files.folderId,
      durationSeconds: videos.durationSeconds,
      ageRating: videos.ageRating,
      categoryId: videos.categoryId,
      tagIds,
      widePicture: videos.widePicture,
      poster: videos.poster,
      addedAtMs: videos.addedAtMs,
    })
    .from(sql`json_each(${sql.placeholder("ids")}) as listed`)
    .innerJoin(videos, eq(videos.id, sql`listed.value`))
    .innerJoin(files, eq(files.id, firstFile))
    .leftJoin(collections, eq(collections.id, videos.collectionId))
    .orderBy(sql`listed.key`)
    .prepare(),
);

/** In the order of the ids; one of which there is no file is left out. */
export function listVideosById(db: Connection, videoIds: readonly number[]): ListedVideo[] {
  return rows(db).all({ ids: JSON.stringify(videoIds) }) as ListedVideo[];
}
