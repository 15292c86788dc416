import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import {
  categories,
  files,
  libraryFolders,
  tags,
  videoEdits,
  videos,
  videoTags,
} from "../../../database/schema";
import type { SettledFile, SettledVideo } from "./settle.policy";

export type VideoRow = typeof videos.$inferSelect;
export type EditsRow = typeof videoEdits.$inferSelect;

export interface StoredVideo {
  readonly video: VideoRow;
  readonly edits: EditsRow | null;
  /** The category that a parent gave it, where that is still one. */
  readonly category: { readonly id: number; readonly name: string } | null;
}

/** A file of a folder that is still one; `described` as in the table. */
export interface StoredFile extends SettledFile {
  readonly fileId: number;
  readonly described: string | null;
}

const storedVideo = prepared((db) =>
  db
    .select({ video: videos, edits: videoEdits, category: { id: categories.id, name: categories.name } })
    .from(videos)
    .leftJoin(videoEdits, eq(videoEdits.videoId, videos.id))
    .leftJoin(categories, and(eq(categories.id, videoEdits.categoryId), isNull(categories.removedAtMs)))
    .where(eq(videos.id, sql.placeholder("id")))
    .prepare(),
);

export function findVideo(db: Connection, id: number): StoredVideo | undefined {
  return storedVideo(db).get({ id });
}

const storedFiles = prepared((db) =>
  db
    .select({
      fileId: files.id,
      folderId: files.folderId,
      groupPath: files.groupPath,
      path: files.path,
      part: files.part,
      version: files.version,
      described: files.described,
      state: files.state,
      reason: files.reason,
      mediaHash: files.mediaHash,
      durationSeconds: files.durationSeconds,
      height: files.height,
      online: libraryFolders.online,
    })
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(and(eq(files.videoId, sql.placeholder("id")), isNull(libraryFolders.archivedAtMs)))
    .prepare(),
);

/** The oldest first. */
export function listFiles(db: Connection, videoId: number): StoredFile[] {
  const files = storedFiles(db).all({ id: videoId }) as StoredFile[];
  return files.sort((a, b) => a.fileId - b.fileId);
}

const tagNames = prepared((db) =>
  db
    .select({ name: tags.name })
    .from(videoTags)
    .innerJoin(tags, and(eq(tags.id, videoTags.tagId), isNull(tags.removedAtMs)))
    .where(and(eq(videoTags.videoId, sql.placeholder("id")), isNull(tags.removedAtMs)))
    .orderBy(asc(videoTags.tagId))
    .prepare(),
);

/** Without those that a parent removed. */
export function listTagNames(db: Connection, videoId: number): string[] {
  return tagNames(db)
    .all({ id: videoId })
    .map(({ name }) => name);
}

const ofHash = prepared((db) =>
  db
    .select({ id: videos.id })
    .from(videos)
    .where(eq(videos.mediaHash, sql.placeholder("mediaHash")))
    .prepare(),
);

export function findVideoByHash(db: Connection, mediaHash: string): number | undefined {
  return ofHash(db).get({ mediaHash })?.id;
}

/** What settling writes; all else of a row is others'. */
export interface SettledRow extends SettledVideo {
  readonly mediaHash: string | null;
  readonly picture: VideoRow["picture"];
  readonly described: string;
}

/** Every settled column but `sqlite` takes no booleans, and bound values pass drizzle by. */
const bound = {
  ...named(
    "mediaHash",
    "kind",
    "collectionId",
    "title",
    "sortKey",
    "season",
    "episode",
    "episodeEnd",
    "year",
  ),
  ...named("durationSeconds", "namedPlaceholder", "picture", "categoryId", "ageRating", "described", "state"),
  ...named("reason", "inLibrary", "offered"),
};

function named<Name extends string>(...names: Name[]): Record<Name, SQL> {
  return Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`])) as Record<Name, SQL>;
}

const update = prepared((db) =>
  db
    .update(videos)
    .set(bound)
    .where(eq(videos.id, sql.placeholder("id")))
    .prepare(),
);

export function updateVideo(db: Connection, id: number, row: SettledRow): void {
  update(db).run({ id, ...toValues(row) });
}

const insert = prepared((db) =>
  db
    .insert(videos)
    .values({ ...bound, addedAtMs: sql`${sql.placeholder("addedAtMs")}` })
    .prepare(),
);

export function insertVideo(db: Connection, row: SettledRow, addedAtMs: number): number {
  return Number(insert(db).run({ addedAtMs, ...toValues(row) }).lastInsertRowid);
}

function toValues(row: SettledRow): Record<string, unknown> {
  const { namedPlaceholder, inLibrary, offered } = row;
  return {
    ...row,
    namedPlaceholder: Number(namedPlaceholder),
    inLibrary: Number(inLibrary),
    offered: Number(offered),
  };
}

const describeFile = prepared((db) =>
  db
    .update(files)
    .set({ described: sql`${sql.placeholder("described")}` })
    .where(eq(files.id, sql.placeholder("id")))
    .prepare(),
);

/** What the scan says of the copy that begins with this file; null where the video itself has it. */
export function setCopyDescribed(db: Connection, fileId: number, described: string | null): void {
  describeFile(db).run({ id: fileId, described });
}
