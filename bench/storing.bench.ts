import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import { insertFolder, setFolderOnline } from "@main/features/library/folders/folders.repository";
import { insertFile } from "@main/features/library/scan/files.repository";
import { listKnown } from "@main/features/library/scan/known-pages.repository";
import { createSlicedWriting } from "@main/features/library/scan/slices";
import { storeProgramme } from "@main/features/library/scan/storing.service";
import { storeCollection } from "@main/features/library/settle/collections.service";
import { insertVideo } from "@main/features/library/settle/settle.repository";
import { settlePresence } from "@main/features/library/settle/settle.service";
import { compare, type Measurement, milliseconds } from "./measure";
import {
  bareFile,
  bareRow,
  bareVideo,
  found,
  rowOfFile,
  rowOfVideo,
  showOf,
  shows,
  videos,
} from "./stored-rows";

/** Storing what a first scan finds, beside the same rows through bare prepared statements. */
export async function benchStoring(): Promise<Measurement[]> {
  const bare = await withDatabase(insertBare);
  const prepared = await withDatabase(insertPrepared);
  const stored = await withDatabase(storeAll);
  return [
    compare(`insert ${videos} videos with their files`, "ms", prepared, bare.rows, 2),
    compare("all of storing: identity, settling, search", "ms", stored.ms, bare.all, 4),
    compare("its longest slice, beside the 4 ms that it means to take", "ms", stored.longestMs, 4, 3.75),
    compare("what is known of a folder, page by page", "ms", stored.knownMs, stored.bareKnownMs, 4),
    compare(
      "a folder that goes offline, beside an update of its videos",
      "ms",
      stored.goneMs,
      stored.bareGoneMs,
      6,
    ),
  ];
}

async function withDatabase<T>(act: (database: OpenDatabase) => T | Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const database = openDatabase({ dataFolder, migrationsFolder: "migrations" });
  try {
    database.db.transaction((tx) => {
      insertFolder(tx, "/films", 1);
      for (let show = 0; show < shows; show++) storeCollection(tx, showOf(show));
    });
    return await act(database);
  } finally {
    database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function insertBare({ sqlite }: OpenDatabase): { rows: number; all: number } {
  const video = sqlite.prepare(bareVideo);
  const file = sqlite.prepare(bareFile);
  const words = sqlite.prepare(
    "insert into video_search (rowid, title, collection, labels, path) values (@id, @title, @collection, '', @path)",
  );
  const made = each((index) => ({
    video: bareRow(rowOfVideo(index)),
    file: bareRow(rowOfFile(index, index + 1)),
    words: {
      id: index + 1,
      title: rowOfVideo(index).title,
      collection: showOf(index).title,
      path: rowOfFile(index, 1).path,
    },
  }));
  const rows = milliseconds(
    sqlite.transaction(() => {
      for (const row of made) {
        video.run(row.video);
        file.run(row.file);
      }
    }),
  );
  const search = milliseconds(
    sqlite.transaction(() => {
      for (const row of made) words.run(row.words);
    }),
  );
  return { rows, all: rows + search };
}

function insertPrepared({ db }: OpenDatabase): number {
  const made = each((index) => ({ video: rowOfVideo(index), file: rowOfFile(index, index + 1) }));
  return milliseconds(() =>
    db.transaction((tx) => {
      for (const { video, file } of made) insertFile(tx, { ...file, videoId: insertVideo(tx, video, 1) });
    }),
  );
}

const each = <T>(make: (index: number) => T): T[] =>
  Array.from({ length: videos }, (_, index) => make(index));

async function storeAll({ db, sqlite }: OpenDatabase) {
  let longestMs = 0;
  let begunMs = performance.now();
  const monotonicMs = () => performance.now();
  const write = createSlicedWriting({ db, monotonicMs }, () => {
    longestMs = Math.max(longestMs, performance.now() - begunMs);
    setImmediate(() => {
      begunMs = performance.now();
    });
  });
  const programmes = each(found);
  const ms = await elapsed(() =>
    write(programmes, (tx, programme) => void storeProgramme(tx, 1, programme, 1)),
  );
  const known =
    "select path, size_bytes, modified_ms, state, reason, media_hash from files where folder_id = 1";
  return {
    ms,
    longestMs,
    knownMs: milliseconds(() => Array.from(listKnown(db, 1))),
    bareKnownMs: milliseconds(() => sqlite.prepare(known).all()),
    goneMs: milliseconds(() =>
      db.transaction((tx) => {
        setFolderOnline(tx, 1, false);
        settlePresence(tx, 1);
      }),
    ),
    bareGoneMs: milliseconds(() => sqlite.prepare("update videos set offered = 1").run()),
  };
}

async function elapsed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
