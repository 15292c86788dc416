import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { VideoQuery } from "@shared/model/library";
import { openRules } from "@shared/model/limits-policy";
import type { FileState } from "@shared/model/video";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeClip } from "../../../support/make-clip";
import { makeTemporaryFolder } from "../../../support/temporary-folder";
import { type LibraryInAFolder, openLibrary } from "./library-in-a-folder";

const clips = mkdtempSync(join(tmpdir(), "matinee-clips-"));
let library: LibraryInAFolder;
let made = 0;

beforeAll(() => makeClip(join(clips, "clip.mp4"), { seconds: 1 }));
afterAll(() => rmSync(clips, { recursive: true }));
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => library.close());

/** Playable content that no other file has. */
function put(path: string): void {
  const file = join(library.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(join(clips, "clip.mp4"), file);
  writeFileSync(file, Buffer.from([0, 0, 0, 12, ...Buffer.from("free"), 0, 0, 0, ++made]), { flag: "a" });
}

function idOf(path: string): number {
  const videoId = library.byPath("videoId")[path];
  if (videoId === undefined) throw new Error(`${path} is not in the library`);
  return videoId;
}

describe("placeholders", () => {
  test("are known by their folder or marked by a parent, and stand on no shelf", async () => {
    for (const path of ["Zoo.mp4", "Sea.mp4", "Placeholders/Clouds.mp4"]) put(path);
    await library.scan();
    const offered = () =>
      library.service.home(new Map(), openRules).flatMap(({ tiles }) => tiles.map(({ title }) => title));
    expect(offered()).toEqual(["Sea", "Zoo"]);
    expect(library.service.pickPlaceholder(openRules, () => 0.99)).toBe(idOf("Placeholders/Clouds.mp4"));
    expect(library.service.markPlaceholder(idOf("Zoo.mp4"), true)).toMatchObject({ placeholder: true });
    expect(offered()).toEqual(["Sea"]);
    const picks = [0, 0.49, 0.5, 0.99].map((number) =>
      library.service.pickPlaceholder(openRules, () => number),
    );
    expect(new Set(picks)).toEqual(new Set([idOf("Zoo.mp4"), idOf("Placeholders/Clouds.mp4")]));
    expect(library.service.findPlayable(idOf("Zoo.mp4"))).toMatchObject({ placeholder: true });
    library.service.markPlaceholder(idOf("Placeholders/Clouds.mp4"), false);
    expect(offered()).toEqual(["Clouds", "Sea"]);
  });

  test("what a parent said outlasts a scan", async () => {
    put("Zoo.mp4");
    await library.scan();
    library.service.markPlaceholder(idOf("Zoo.mp4"), true);
    put("Zoo.mp4");
    await library.scan();
    expect(library.byPath("placeholder")).toEqual({ "Zoo.mp4": true });
  });

  test("without any there is none to pick, and an unknown video cannot be marked", () => {
    expect(library.service.pickPlaceholder(openRules, () => 0)).toBeUndefined();
    expect(library.service.markPlaceholder(4711, true)).toBeUndefined();
  });
});

describe("what the media door may serve", () => {
  test("a real path inside the folder, with the captions beside it", async () => {
    put("Trips/Zoo.mp4");
    for (const name of ["Zoo.vtt", "Zoo.de.vtt", "Other.vtt"])
      writeFileSync(join(library.folder, "Trips", name), "WEBVTT\n");
    await library.scan();
    expect(library.service.findPlayable(idOf("Trips/Zoo.mp4"))).toMatchObject({
      ...{ title: "Zoo", collection: "Trips", mimeType: "video/mp4", placeholder: false },
      path: join(library.folder, "Trips/Zoo.mp4"),
      captions: [
        { language: "de", path: join(library.folder, "Trips/Zoo.de.vtt") },
        { language: null, path: join(library.folder, "Trips/Zoo.vtt") },
      ],
    });
    rmSync(join(library.folder, "Trips/Zoo.de.vtt"));
    expect(library.service.findPlayable(idOf("Trips/Zoo.mp4"))?.captions).toHaveLength(1);
    await library.scan();
    writeFileSync(join(library.folder, "Trips/Zoo.de.vtt"), "WEBVTT\n");
    expect(library.service.findPlayable(idOf("Trips/Zoo.mp4"))?.captions).toHaveLength(1);
  });

  test("nothing that is not ready, gone or unknown", async () => {
    put("Zoo.mp4");
    writeFileSync(join(library.folder, "bad.mp4"), "x");
    await library.scan();
    expect(library.service.findPlayable(idOf("bad.mp4"))).toBeUndefined();
    expect(library.service.findPlayable(4711)).toBeUndefined();
    expect(library.service.picturePath(4711)).toBeUndefined();
    rmSync(join(library.folder, "Zoo.mp4"));
    expect(library.service.findPlayable(idOf("Zoo.mp4"))).toBeUndefined();
  });
});
