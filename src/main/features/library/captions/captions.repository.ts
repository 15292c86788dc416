import { asc, eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { captions, files } from "../../../database/schema";

/** Exactly one of `path` and `streamIndex` is set: a file beside the video, or a track of the video's own. */
export interface CaptionRow {
  readonly path: string | null;
  readonly streamIndex: number | null;
  readonly language: string | null;
  readonly title: string | null;
  readonly forced: boolean;
  readonly isDefault: boolean;
  readonly hearingImpaired: boolean;
}

export interface StoredCaption extends CaptionRow {
  readonly id: number;
}

const captionsOfFile = prepared((db) =>
  db
    .select({
      id: captions.id,
      path: captions.path,
      streamIndex: captions.streamIndex,
      language: captions.language,
      title: captions.title,
      forced: captions.forced,
      isDefault: captions.isDefault,
      hearingImpaired: captions.hearingImpaired,
    })
    .from(captions)
    .where(eq(captions.fileId, sql.placeholder("fileId")))
    .orderBy(asc(captions.id))
    .prepare(),
);

/** In the order in which they were stored. */
export function listCaptionsOfFile(db: Connection, fileId: number): StoredCaption[] {
  return captionsOfFile(db).all({ fileId });
}

export function insertCaption(db: Connection, fileId: number, row: CaptionRow): void {
  db.insert(captions)
    .values({ fileId, ...row })
    .run();
}

export function replaceCaption(db: Connection, id: number, row: CaptionRow): void {
  db.update(captions).set(row).where(eq(captions.id, id)).run();
}

export function deleteCaption(db: Connection, id: number): void {
  db.delete(captions).where(eq(captions.id, id)).run();
}

const fileOfHash = prepared((db) =>
  db
    .select({ id: files.id })
    .from(files)
    .where(eq(files.mediaHash, sql.placeholder("mediaHash")))
    .prepare(),
);

/** Some file of the library, here or not, has this content. */
export function isMediaHashKnown(db: Connection, mediaHash: string): boolean {
  return fileOfHash(db).get({ mediaHash }) !== undefined;
}
