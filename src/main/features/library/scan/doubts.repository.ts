import { sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";

export interface DoubtPage {
  readonly videoIds: readonly number[];
  /** The last file that was looked at; undefined after the last page. */
  readonly lastFileId: number | undefined;
}

const pageRows = 1000;

/**
 * Some of the videos whose files a scan that ended early may have left in disorder: with several copies, or with content
 * that another video has, too.
 */
export function listDoubtful(db: Connection, afterFileId: number): DoubtPage {
  const rows = db.all<{ id: number; videoId: number; doubtful: number }>(sql`
    select f.id, f.video_id as videoId,
      exists (
        select 1 from files as other where other.video_id = f.video_id
          and (other.group_path <> f.group_path or other.folder_id <> f.folder_id)
      ) or exists (
        select 1 from files as twin where twin.media_hash = f.media_hash and twin.video_id <> f.video_id
      ) as doubtful
    from files as f where f.id > ${afterFileId} order by f.id limit ${sql.raw(String(pageRows))}`);
  return {
    videoIds: rows.flatMap(({ videoId, doubtful }) => (doubtful ? [videoId] : [])),
    lastFileId: rows.length < pageRows ? undefined : rows.at(-1)?.id,
  };
}
