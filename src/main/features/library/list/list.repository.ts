import type { LibraryVideo } from "@shared/model/library";
import type { FileState } from "@shared/model/video";
import { and, asc, count, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { files, libraryFolders, videos } from "../../../database/schema";
import { isPlaceholder } from "../../../database/visible-videos";

/** A row of the parent's list; `pictureHash` names the picture and is null where there is none. */
export interface ListedVideo {
  place: ListPlace;
  listed: Omit<LibraryVideo, "pictureUrl">;
  pictureHash: string | null;
}

/** Where a row stands in the list. */
export interface ListPlace {
  name: string;
  season: number;
  episode: number;
  title: string;
  fileId: number;
}

export interface VideoFilter {
  /** All have to match the title, the collection or the path. */
  globPatterns: string[];
  state: FileState | null;
}

/** Collections and what stands alone in one alphabet, then in the collection's own order; the id makes it unique. */
const place = {
  name: sql<string>`coalesce(${videos.collection}, ${videos.title})`,
  season: sql<number>`coalesce(${videos.season}, -1)`,
  episode: sql<number>`coalesce(${videos.episode}, -1)`,
  title: videos.title,
  fileId: files.id,
};
const order = [
  sql`${place.name} collate nocase`,
  place.season,
  place.episode,
  sql`${place.title} collate nocase`,
  sql`${place.fileId}`,
];

const columns = {
  place,
  fileId: files.id,
  videoId: videos.id,
  title: videos.title,
  collection: videos.collection,
  path: files.path,
  folderId: files.folderId,
  state: files.state,
  reason: files.reason,
  placeholder: isPlaceholder,
  durationSeconds: videos.durationSeconds,
  width: videos.width,
  height: videos.height,
  videoCodec: videos.videoCodec,
  audioCodec: videos.audioCodec,
  pictureHash: sql<string | null>`iif(${videos.picture} = 'ready', ${videos.mediaHash}, null)`,
};

/** One page; `after` is where the last row of the page before stood. */
export function listVideos(
  db: Connection,
  filter: VideoFilter,
  after: ListPlace | undefined,
  limit: number,
): ListedVideo[] {
  const rows = select(db)
    .where(and(matches(filter), after && comesAfter(after)))
    .orderBy(...order.map((key) => asc(key)))
    .limit(limit)
    .all();
  return rows.map(toListed);
}

/** How many rows match a search in each state that occurs. */
export function countByState(db: Connection, globPatterns: string[]): { state: FileState; files: number }[] {
  const rows = db
    .select({ state: files.state, files: count() })
    .from(files)
    .innerJoin(videos, eq(videos.id, files.videoId))
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(matches({ globPatterns, state: null }))
    .groupBy(files.state)
    .all();
  return rows as { state: FileState; files: number }[];
}

/** A video with its oldest file that is there. */
export function findListedVideo(db: Connection, videoId: number): ListedVideo | undefined {
  const row = select(db)
    .where(and(eq(videos.id, videoId), isNull(libraryFolders.archivedAtMs)))
    .orderBy(sql`${files.state} = 'missing'`, asc(files.id))
    .get();
  return row && toListed(row);
}

export function setMarkedPlaceholder(db: Connection, videoId: number, placeholder: boolean): void {
  db.update(videos).set({ markedPlaceholder: placeholder }).where(eq(videos.id, videoId)).run();
}

function select(db: Connection) {
  return db
    .select(columns)
    .from(files)
    .innerJoin(videos, eq(videos.id, files.videoId))
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .$dynamic();
}

function toListed(row: ReturnType<ReturnType<typeof select>["all"]>[number]): ListedVideo {
  const { place, pictureHash, ...columns } = row;
  const listed = { ...columns, placeholder: Boolean(columns.placeholder) } as ListedVideo["listed"];
  return { place, pictureHash, listed };
}

function matches({ globPatterns, state }: VideoFilter): SQL | undefined {
  return and(
    isNull(libraryFolders.archivedAtMs),
    state === null ? undefined : eq(files.state, state),
    ...globPatterns.map((pattern) =>
      or(
        sql`${videos.title} glob ${pattern}`,
        sql`${videos.collection} glob ${pattern}`,
        sql`${files.path} glob ${pattern}`,
      ),
    ),
  );
}

/** As a row value, so that a page costs the same at any depth. */
function comesAfter({ name, season, episode, title, fileId }: ListPlace): SQL {
  return sql`(${sql.join(order, sql`, `)}) > (${name}, ${season}, ${episode}, ${title}, ${fileId})`;
}
