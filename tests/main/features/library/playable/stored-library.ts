import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Connection } from "@main/database/connection";
import { files, libraryFolders, videos } from "@main/database/schema";
import { createFileTree } from "@main/platform/file-tree";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { openTestDatabase } from "../../../../support/test-database";

type FileRow = typeof files.$inferInsert;

/** A library of rows as a scan leaves them, over a real folder; what is stored is written there, too. */
export function openStoredLibrary() {
  const { db } = openTestDatabase();
  const root = makeTemporaryFolder();
  const folderId = insertFolder(db, root);
  return {
    db,
    root,
    folderId,
    ports: { db, fileTree: createFileTree() },
    addFolder: (path: string, online = true) => insertFolder(db, path, online),
    addVideo: (row: Partial<typeof videos.$inferInsert> = {}) => insertVideo(db, row),
    /** A file of a video; what it is not told is that of a plain one that plays. */
    addFile(videoId: number, path: string, row: Partial<FileRow> = {}): number {
      write(join(root, path));
      return insertFile(db, { videoId, folderId, path, groupPath: path, ...row });
    },
    write: (path: string, content?: string | Uint8Array) => write(join(root, path), content),
  };
}

function insertFolder(db: Connection, path: string, online = true): number {
  return db.insert(libraryFolders).values({ path, online, addedAtMs: 0 }).returning().get().id;
}

function insertVideo(db: Connection, row: Partial<typeof videos.$inferInsert>): number {
  const plain = {
    kind: "film",
    title: "Moss Bus",
    sortKey: "moss bus",
    namedPlaceholder: false,
    picture: "none",
    addedAtMs: 0,
    described: "{}",
    state: "ready",
    inLibrary: true,
    offered: true,
  };
  return db
    .insert(videos)
    .values({ ...plain, ...row })
    .returning()
    .get().id;
}

type NeededOfFile = Pick<FileRow, "videoId" | "folderId" | "path" | "groupPath">;

function insertFile(db: Connection, row: NeededOfFile & Partial<FileRow>): number {
  const plain = { sizeBytes: 1, modifiedMs: 0, state: "ready", factsPass: "full", proven: true };
  return db
    .insert(files)
    .values({ ...plain, ...row })
    .returning()
    .get().id;
}

function write(path: string, content: string | Uint8Array = "film"): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
