import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "@main/database/connection";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import { insertFolder, setFolderOnline } from "@main/features/library/folders/folders.repository";
import { insertFile } from "@main/features/library/scan/files.repository";
import { listKnown } from "@main/features/library/scan/known-pages.repository";
import { createSlicedWriting } from "@main/features/library/scan/slices";
import { storeProgramme } from "@main/features/library/scan/storing.service";
import { storeCollection } from "@main/features/library/settle/collections.service";
import { insertVideo } from "@main/features/library/settle/settle.repository";
import { settleFolder } from "@main/features/library/settle/settle.service";
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

/** Enough to tell; a hundred thousand in slices would take minutes. */
const sliced = 20_000;

/** Storing what a first scan finds, beside the same rows through bare prepared statements in the same slices. */
export async function benchStoring(): Promise<Measurement[]> {
  const bare = await withDatabase(insertBare);
  const prepared = await withDatabase(insertPrepared);
  const bareSlices = await withDatabase((database) => storeSliced(database, bareWriting(database)));
  const slices = await withDatabase((database) => storeSliced(database, writing()));
  const settled = await withDatabase(measureFolder);
  const few = `${sliced} programmes`;
  return [
    compare(`insert ${videos} videos with their files`, "ms", prepared, bare, 2),
    compare(`all of storing ${few}: identity, settling, search`, "ms", slices.ms, bareSlices.ms, 3),
    compare(
      "its longest slice, beside the longest of bare rows",
      "ms",
      slices.longestMs,
      bareSlices.longestMs,
      3,
    ),
    compare(
      `what is known of ${few}, page by page, beside one read`,
      "ms",
      settled.knownMs,
      settled.bareKnownMs,
      4,
    ),
    compare(
      `a folder of ${few} goes offline, beside an update of all rows`,
      "ms",
      settled.goneMs,
      settled.bareGoneMs,
      6,
    ),
  ];
}

async function withDatabase<T>(act: (database: OpenDatabase) => T | Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const database = openDatabase({ dataFolder, migrationsFolder: "migrations" });
  try {
    database.db.transaction((tx) => {
      const source = { folderId: insertFolder(tx, "/films", 1), fromNfo: false };
      for (let show = 0; show < shows; show++) storeCollection(tx, showOf(show), source);
    });
    return await act(database);
  } finally {
    database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function insertBare({ sqlite }: OpenDatabase): number {
  const video = sqlite.prepare(bareVideo);
  const file = sqlite.prepare(bareFile);
  const made = rowsOf(videos);
  return milliseconds(
    sqlite.transaction(() => {
      for (const row of made) {
        video.run(row.video);
        file.run(row.file);
      }
    }),
  );
}

function insertPrepared({ db }: OpenDatabase): number {
  const made = Array.from({ length: videos }, (_, index) => ({
    video: rowOfVideo(index),
    file: rowOfFile(index, index + 1),
  }));
  return milliseconds(() =>
    db.transaction((tx) => {
      for (const { video, file } of made) insertFile(tx, { ...file, videoId: insertVideo(tx, video, 1) });
    }),
  );
}

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const { title } = rowOfVideo(index);
    const { path } = rowOfFile(index, index + 1);
    return {
      video: bareRow(rowOfVideo(index)),
      file: bareRow(rowOfFile(index, index + 1)),
      words: { id: index + 1, title, collection: showOf(index).title, path },
    };
  });
}

type Writing = (tx: Connection, index: number) => void;

function bareWriting({ sqlite }: OpenDatabase): Writing {
  const video = sqlite.prepare(bareVideo);
  const file = sqlite.prepare(bareFile);
  const words = sqlite.prepare(
    "insert into video_search (rowid, title, collection, labels, path) values (@id, @title, @collection, '', @path)",
  );
  const rows = rowsOf(sliced);
  return (_, index) => {
    video.run(rows[index]?.video ?? {});
    file.run(rows[index]?.file ?? {});
    words.run(rows[index]?.words ?? {});
  };
}

function writing(): Writing {
  const programmes = Array.from({ length: sliced }, (_, index) => found(index));
  return (tx, index) => {
    const programme = programmes[index];
    if (programme) storeProgramme(tx, 1, programme, 1);
  };
}

/** As the kiosk does it, with the database cared for each second. */
async function storeSliced(
  { db, care }: OpenDatabase,
  write: Writing,
): Promise<{ ms: number; longestMs: number }> {
  let longestMs = 0;
  let begunSliceMs: number | undefined;
  let caredMs = performance.now();
  const monotonicMs = () => performance.now();
  const inSlices = createSlicedWriting({ db, monotonicMs }, () => {
    longestMs = Math.max(longestMs, performance.now() - (begunSliceMs ?? performance.now()));
    begunSliceMs = undefined;
    if (performance.now() - caredMs > 1000) {
      care.tick(false);
      caredMs = performance.now();
    }
  });
  const indices = Array.from({ length: sliced }, (_, index) => index);
  const begunMs = performance.now();
  await inSlices(indices, (tx, index) => {
    begunSliceMs ??= performance.now();
    write(tx, index);
  });
  return { ms: performance.now() - begunMs, longestMs };
}

async function measureFolder(database: OpenDatabase) {
  const { db, sqlite } = database;
  const write = writing();
  db.transaction((tx) => {
    for (let index = 0; index < sliced; index++) write(tx, index);
  });
  const known =
    "select path, size_bytes, modified_ms, state, reason, media_hash from files where folder_id = 1";
  return {
    knownMs: milliseconds(() => Array.from(listKnown(db, 1))),
    bareKnownMs: milliseconds(() => sqlite.prepare(known).all()),
    goneMs: milliseconds(() =>
      db.transaction((tx) => {
        setFolderOnline(tx, 1, false);
        settleFolder(tx, 1);
      }),
    ),
    bareGoneMs: milliseconds(() => sqlite.prepare("update videos set offered = 1").run()),
  };
}
