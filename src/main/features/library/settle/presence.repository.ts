import { sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";

/** A file plays and is here: so does the copy that it is a part of, `rankCopies` says. */
const isOffered = sql`exists (
  select 1 from files as f join library_folders as place on place.id = f.folder_id
  where f.video_id = videos.id and f.state = 'ready' and place.online = 1 and place.archived_at_ms is null
)`;

export interface IdRange {
  readonly from: number;
  readonly to: number;
}

/** In one statement for the videos of a folder that came or went: what a child may meet, and what is in the library. */
export function settlePresence(db: Connection, folderId: number, { from, to }: IdRange): void {
  db.run(sql`update videos set offered = fresh.offered, in_library = fresh.in_library
    from (
      select id,
        kind <> 'extra' and not hidden and archived_at_ms is null and ${isOffered} as offered,
        exists (
          select 1 from files as f join library_folders as place on place.id = f.folder_id
          where f.video_id = videos.id and place.archived_at_ms is null
        ) as in_library
      from videos where id between ${from} and ${to}
        and exists (select 1 from files where files.video_id = videos.id and files.folder_id = ${folderId})
    ) as fresh
    where fresh.id = videos.id and (fresh.offered <> videos.offered or fresh.in_library <> videos.in_library)`);
}

/** None of a video is higher; 0 where there are none. */
export function lastVideoId(db: Connection): number {
  return db.get<{ id: number }>(sql`select coalesce(max(id), 0) as id from videos`).id;
}

/**
 * Videos with a file in this folder and one in another that is still one. With `+` it is not all files of the folder that
 * are looked through for a few videos.
 */
export function listSharedVideos(db: Connection, folderId: number, { from, to }: IdRange): number[] {
  const rows = db.all<{ id: number }>(sql`select distinct f.video_id as id from files as f
    where +f.folder_id = ${folderId} and f.video_id between ${from} and ${to} and exists (
      select 1 from files as other join library_folders as place on place.id = other.folder_id
      where other.video_id = f.video_id and other.folder_id <> f.folder_id and place.archived_at_ms is null
    )`);
  return rows.map(({ id }) => id);
}
