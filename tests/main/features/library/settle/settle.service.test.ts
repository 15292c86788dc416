import { libraryFolders, videos } from "@main/database/schema";
import { listPresenceSteps, settleVideos } from "@main/features/library/settle/settle.service";
import { FileState } from "@shared/model/video";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { openStoredLibrary } from "../playable/stored-library";

const file = fc.record({
  folderId: fc.integer({ min: 1, max: 2 }),
  groupPath: fc.constantFrom("a", "b"),
  part: fc.option(fc.integer({ min: 1, max: 2 })),
  version: fc.option(fc.constant("long")),
  state: fc.constantFrom(...FileState.options),
});
const video = fc.record({
  files: fc.array(file, { maxLength: 5 }),
  kind: fc.constantFrom("film", "extra"),
  hidden: fc.constantFrom(0, 1),
  archivedAtMs: fc.option(fc.constant(1)),
});
const folder = fc.record({ online: fc.constantFrom(0, 1), archivedAtMs: fc.option(fc.constant(1)) });

describe("a folder that came or went", () => {
  test("leaves its videos as settling each of them would", () => {
    const { db, sqlite } = openTestDatabase();
    const insertFolder = sqlite.prepare(
      "insert or replace into library_folders (id, path, online, added_at_ms, archived_at_ms) values (?, ?, ?, 1, ?)",
    );
    const insertVideo =
      sqlite.prepare(`insert into videos (id, kind, title, sort_key, named_placeholder, picture,
      added_at_ms, described, state, hidden, archived_at_ms, in_library, offered)
      values (?, ?, 'A film', '', 0, 'none', 1, '{}', 'missing', ?, ?, 0, 0)`);
    const insertFile =
      sqlite.prepare(`insert into files (folder_id, video_id, path, size_bytes, modified_ms, state,
      group_path, part, version, facts_pass, proven) values (?, ?, ?, 1, 1, ?, ?, ?, ?, 'none', 0)`);
    const read = () => sqlite.prepare("select id, offered, in_library from videos order by id").all();
    fc.assert(
      fc.property(fc.array(video, { maxLength: 4 }), folder, folder, (videos, one, other) => {
        sqlite.exec("delete from files; delete from videos; delete from library_folders");
        for (const [id, each] of [one, other].entries())
          insertFolder.run(id + 1, `/${id}`, each.online, each.archivedAtMs);
        for (const [index, each] of videos.entries()) {
          insertVideo.run(index + 1, each.kind, each.hidden, each.archivedAtMs);
          for (const [number, one] of each.files.entries())
            insertFile.run(
              ...[
                one.folderId,
                index + 1,
                `${index}-${number}`,
                one.state,
                one.groupPath,
                one.part,
                one.version,
              ],
            );
        }
        for (const folderId of [1, 2]) for (const step of listPresenceSteps(db, folderId)) step(db);
        const inBulk = read();
        settleVideos(
          db,
          videos.map((_, index) => index + 1),
        );
        expect(inBulk).toEqual(read());
      }),
    );
  });

  test("makes its videos last as long as the copy that plays now", () => {
    const library = openStoredLibrary();
    const stick = library.addFolder("/stick");
    const videoId = library.addVideo();
    library.addFile(videoId, "best.mp4", { folderId: stick, height: 1080, durationSeconds: 90 });
    library.addFile(videoId, "here.mp4", { height: 480, durationSeconds: 60 });
    const lasts = (online: boolean) => {
      library.db.update(libraryFolders).set({ online }).where(eq(libraryFolders.id, stick)).run();
      for (const step of listPresenceSteps(library.db, stick)) step(library.db);
      return library.db.select().from(videos).get()?.durationSeconds;
    };
    expect([lasts(true), lasts(false), lasts(true)]).toEqual([90, 60, 90]);
  });
});
