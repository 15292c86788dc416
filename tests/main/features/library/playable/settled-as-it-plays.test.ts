import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { files, videos } from "@main/database/schema";
import { findPlayable } from "@main/features/library/playable/playable.service";
import { settleVideos } from "@main/features/library/settle/settle.service";
import { FileState } from "@shared/model/video";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { openStoredLibrary } from "./stored-library";

const names = ["1.mp4", "2.mp4", "3.mp4", "4.mp4", "5.mp4"];
const anyFile = fc.record({
  place: fc.nat({ max: 2 }),
  path: fc.constantFrom(...names),
  groupPath: fc.constantFrom("a", "b"),
  part: fc.option(fc.integer({ min: 1, max: 3 })),
  version: fc.option(fc.constant("long")),
  state: fc.oneof(fc.constant("ready"), fc.constantFrom(...FileState.options)),
  height: fc.option(fc.constantFrom(480, 1080, 2160)),
  durationSeconds: fc.option(fc.integer({ min: 1, max: 9999 }), { freq: 9 }),
});
const anyFiles = fc.uniqueArray(anyFile, {
  maxLength: 8,
  selector: ({ place, path }) => `${place}/${path}`,
});

function makeFolder(): string {
  const folder = makeTemporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), "film");
  return folder;
}

test("a video is offered where it plays, and lasts as long as what plays, whatever its files are", () => {
  const library = openStoredLibrary();
  const folderIds = [
    library.folderId,
    library.addFolder(makeFolder()),
    library.addFolder(makeFolder(), false),
  ];
  let offered = 0;
  fc.assert(
    fc.property(anyFiles, (stored) => {
      library.db.delete(files).run();
      library.db.delete(videos).run();
      const videoId = library.addVideo();
      for (const { place, ...file } of stored)
        library.addFile(videoId, file.path, { ...file, folderId: folderIds[place] as number });
      settleVideos(library.db, [videoId]);
      const settled = library.db.select().from(videos).get();
      const playable = findPlayable(library.ports, videoId);
      expect(settled?.offered).toBe(playable !== undefined);
      if (!playable) return;
      offered += 1;
      expect(settled?.durationSeconds).toBe(playable.durationSeconds);
    }),
  );
  expect(offered).toBeGreaterThan(10);
});
