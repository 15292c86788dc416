import { cpSync, existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LibraryFile } from "@shared/model/library";
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

  const files = (): LibraryFile[] =>
    library.rows().flatMap(({ videoId }) => library.service.videoDetails(videoId)?.files ?? []);
  const factsOf = (path: string) => files().find((file) => file.path === path)?.facts;

  test("each has exactly one state, with a reason where it does not play", () => {
    const states = files().map(({ path, state, reason }) => [path, reason ? `${state}: ${reason}` : state]);
    expect(states).toHaveLength(40);
    expect(Object.fromEntries(states)).toEqual(realFiles);
  });

  test("sizes are those after rotation, and durations are measured where the header lies or is silent", () => {
    expect(factsOf("sideways movie.mov")).toMatchObject({ width: 480, height: 640 });
    expect(factsOf("androidx_mp4_dolbyVision-hdr.MOV")).toMatchObject({
      width: 720,
      height: 1280,
      hdr: true,
    });
    expect(factsOf("androidx_mp4_sample_fragmented.mp4")?.durationSeconds).toBeCloseTo(1, 0);
    expect(factsOf("no_duration.webm")?.durationSeconds).toBeCloseTo(4.87, 1);
  });

  test("everything that can be seen has a picture on disk", () => {
    const sizes = library.rows().flatMap(({ pictureUrl }) => {
      const name = pictureUrl?.replace("/pictures/", "");
      return name === undefined ? [] : [statSync(library.service.picturePath(name) ?? "").size];
    });
    expect(Math.min(...sizes)).toBeGreaterThan(200);
    const playable = library.rows().filter(({ state }) => state === "ready");
    const without = playable.filter(({ pictureUrl }) => pictureUrl === null).map(({ path }) => path);
    expect(without).toEqual([]);
  });

  test("the progress tells the truth, and only what is ready is on the shelves", () => {
    expect(library.service.scanProgress()).toMatchObject({
      ...{ phase: "completed", found: 40, read: 40, failed: 5 },
    });
    const programmes = library.rows().filter(({ state, kind }) => state === "ready" && kind !== "extra");
    const { service } = library;
    const shown = service.home(new Map(), openRules, null).shelves.flatMap((shelf) => {
      const rest = service.shelf(openRules, new Map(), shelf.id, shelf.nextCursor);
      return [...shelf.tiles, ...(shelf.nextCursor === null ? [] : rest.tiles)];
    });
    expect(shown.map(({ title }) => title).toSorted()).toEqual(
      programmes.map(({ title }) => title).toSorted(),
    );
  });

  test("a second scan reads nothing and doubles nothing", async () => {
    const before = library.rows();
    await library.scan();
    expect(library.rows()).toEqual(before);
    expect(library.service.scanProgress()).toMatchObject({ found: 40, read: 40, failed: 5, pictures: 0 });
  });

  test("what has gone is missing, not forgotten", async () => {
    rmSync(join(library.folder, "nasa_13013.mp4"));
    await library.scan();
    const gone = library.rows().find(({ path }) => path === "nasa_13013.mp4");
    expect(gone).toMatchObject({ state: "missing", reason: "vanished" });
    expect(library.service.findPlayable(gone?.videoId ?? 0)).toBeUndefined();
  });
});
