import { cpSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { openRules } from "@shared/model/limits-policy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedMediaFolder } from "../../../support/paths";
import { type LibraryInAFolder, openLibrary } from "./library-in-a-folder";
import { realFiles } from "./real-files";

const hasFiles = existsSync(sharedMediaFolder);
if (!hasFiles) console.log("skipped: the shared media folder is not beside this checkout");

describe.runIf(hasFiles)("the real files of other projects", () => {
  let library: LibraryInAFolder;

  beforeAll(async () => {
    library = await openLibrary();
    cpSync(sharedMediaFolder, library.folder, { recursive: true });
    await library.scan();
  }, 120_000);
  afterAll(() => library.close());

  test("each has exactly one state, with a reason where it does not play", () => {
    const states = library
      .rows()
      .map(({ path, state, reason }) => [path, reason ? `${state}: ${reason}` : state]);
    expect(states).toHaveLength(40);
    expect(Object.fromEntries(states)).toEqual(realFiles);
  });

  test("sizes are those after rotation, and durations are measured where the header lies or is silent", () => {
    const row = Object.fromEntries(library.rows().map((video) => [video.path, video]));
    expect(row["sideways movie.mov"]).toMatchObject({ width: 480, height: 640 });
    expect(row["androidx_mp4_dolbyVision-hdr.MOV"]).toMatchObject({ width: 720, height: 1280 });
    expect(row["androidx_mp4_sample_fragmented.mp4"]?.durationSeconds).toBeCloseTo(1, 0);
    expect(row["no_duration.webm"]?.durationSeconds).toBeCloseTo(4.87, 1);
  });

  test("everything that can be seen has a picture on disk", () => {
    const shown = library.rows().filter(({ pictureUrl }) => pictureUrl !== null);
    expect(readdirSync(library.ports.picturesFolder)).toHaveLength(shown.length);
    for (const { videoId, pictureUrl } of shown) {
      expect(statSync(library.service.picturePath(videoId) ?? "").size).toBeGreaterThan(200);
      expect(pictureUrl).toMatch(new RegExp(`^/pictures/${videoId}\\?[0-9a-f]{8}$`));
    }
    const playable = library.rows().filter(({ state }) => state === "ready");
    const without = playable.filter(({ pictureUrl }) => pictureUrl === null).map(({ path }) => path);
    expect(without).toEqual(["-video-with-dash-.mp4"]); // one pixel
  });

  test("the progress tells the truth, and only what is ready is on the shelves", () => {
    expect(library.service.scanProgress()).toMatchObject({
      ...{ phase: "completed", found: 40, read: 40, failed: 5 },
    });
    const tiles = library.service.home(new Map(), openRules).flatMap((shelf) => shelf.tiles);
    expect(tiles).toHaveLength(Object.values(realFiles).filter((state) => state === "ready").length);
  });

  test("a second scan reads nothing and doubles nothing", async () => {
    const before = library.rows();
    await library.scan();
    expect(library.rows()).toEqual(before);
    expect(library.service.scanProgress()).toMatchObject({ found: 40, read: 40, failed: 5, pictures: 0 });
  });

  test("what has gone is missing, not forgotten", async () => {
    rmSync(join(library.folder, "flower.mp4"));
    await library.scan();
    const gone = library.rows().find(({ path }) => path === "flower.mp4");
    expect(gone).toMatchObject({ state: "missing", reason: "vanished" });
    expect(library.service.findPlayable(gone?.videoId ?? 0)).toBeUndefined();
  });
});
