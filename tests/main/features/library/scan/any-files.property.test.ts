import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import {
  createOperator,
  type FileOperation,
  openScannedFolder,
  type ScannedFolder,
} from "./store-in-a-folder";

const paths = [
  ...["a.mp4", "b.mp4", "Clips/1 sea.mp4", "Clips/2 owl.mp4", "Clips/2 owl.en.srt", "Trips/a.mp4"],
  ...["Film (2001)/Film (2001) cd1.mp4", "Film (2001)/Film (2001) cd2.mp4", "Film (2001)/movie.nfo"],
  ...[
    "Hare (2003)/Hare (2003) - 720p.mp4",
    "Hare (2003)/Hare (2003) - 1080p.mp4",
    "Hare (2003)/Hare-trailer.mp4",
  ],
  ...["Zoo/Season 1/Zoo S01E01.mp4", "Zoo/Season 1/Zoo S01E02.mp4", "Zoo/Season 1/Zoo S01E02 pt2.mp4"],
];
const path = fc.constantFrom(...paths);
const operation: fc.Arbitrary<FileOperation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("write"),
      content: fc.constantFrom("one", "two!", "three", "fours", ""),
      path,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("move"), from: path, path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("swap"), from: path, path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove"), path }) },
) as fc.Arbitrary<FileOperation>;

/** A few operations, and how the scan after them ends: by itself, or after so many reports. */
const evening = fc.record({
  operations: fc.array(operation, { minLength: 1, maxLength: 6 }),
  reports: fc.option(fc.nat(5), { nil: Number.POSITIVE_INFINITY }),
});

/** What the database says of the files that are there, without ids: of a video with copies, what it would be called by each. */
function dump({ database: { sqlite } }: ScannedFolder) {
  const rows = sqlite.prepare(`
    select (select json_group_array(path) from (select path from files where video_id = videos.id and state <> 'missing' order by path)) as paths,
      videos.state, videos.reason, in_library, duration_seconds,
      described ->> '$.title' = videos.title as called,
      (select json_group_array(json(name)) from (
        select videos.described as name union select described from files
          where video_id = videos.id and state <> 'missing' and described is not null order by 1
      )) as names,
      (select count(*) from video_search where rowid = videos.id) as findable
    from videos where exists (select 1 from files where video_id = videos.id and state <> 'missing') order by paths`);
  const files = sqlite.prepare(`
    select path, state, reason, media_hash, group_path, part, version, size_bytes, modified_ms,
      (select json_group_array(path) from captions where file_id = files.id) as captions
    from files where state <> 'missing' order by path`);
  const belongings = sqlite.prepare(`
    select distinct key, collections.title, collections.sort_key from collections join videos on videos.collection_id = collections.id
    join files on files.video_id = videos.id where files.state <> 'missing' and not exists (
      select 1 from files as other where other.video_id = videos.id and other.state <> 'missing' and other.group_path <> files.group_path
    ) order by key`);
  const sidecars = sqlite.prepare("select path, size_bytes, modified_ms from sidecars order by path");
  return {
    videos: rows.all(),
    files: files.all(),
    collections: belongings.all(),
    sidecars: sidecars.all(),
    lost: sqlite
      .prepare(
        `select key from collections
        where id not in (select collection_id from videos where collection_id is not null)
        and key not in (select described ->> '$.collectionKey' from files where described ->> '$.collectionKey' is not null)`,
      )
      .all(),
  };
}

test("whatever happened to the files, the database says of them what a first scan would say", {
  timeout: 240_000,
}, async () => {
  const root = makeTemporaryFolder();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(evening, { minLength: 1, maxLength: 4 }), async (evenings) => {
      const place = join(root, String(++count));
      const folder = join(place, "videos");
      mkdirSync(folder, { recursive: true });
      const operate = createOperator(folder);
      operate({ do: "write", content: "always here", path: "anchor.mp4" });
      const scanned = openScannedFolder(folder, join(place, "data"));
      const first = openScannedFolder(folder, join(place, "first"));
      try {
        let crashed = false;
        for (const { operations, reports } of evenings) {
          for (const each of operations) operate(each);
          await scanned.scan({ afterCrash: crashed, reports });
          crashed = true;
        }
        await scanned.scan({ afterCrash: crashed });
        await first.scan();
        expect(dump(scanned)).toEqual(dump(first));
      } finally {
        scanned.close();
        first.close();
        await rm(place, { recursive: true });
      }
    }),
    { numRuns: 50 },
  );
});
