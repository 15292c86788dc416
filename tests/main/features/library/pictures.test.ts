import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { videos } from "@main/database/schema";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeClip } from "../../../support/make-clip";
import { type LibraryInAFolder, openLibrary } from "./library-in-a-folder";

const clips = mkdtempSync(join(tmpdir(), "matinee-clips-"));
const clip = (seed: number) => join(clips, `${seed}.mp4`);
let library: LibraryInAFolder;

beforeAll(() => {
  for (const seed of [1, 2]) makeClip(clip(seed), { seconds: 1, seed });
});
afterAll(() => rmSync(clips, { recursive: true }));
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => library.close());

const at = (path: string) => join(library.folder, path);
const put = (seed: number, path: string) => copyFileSync(clip(seed), at(path));
const onDisk = () => readdirSync(library.ports.picturesFolder);
const states = () =>
  library.ports.db
    .select({ picture: videos.picture })
    .from(videos)
    .all()
    .map(({ picture }) => picture);

describe("pictures on disk", () => {
  test("that are gone are made again, also with their whole folder", async () => {
    put(1, "a.mp4");
    put(2, "b.mp4");
    await library.scan();
    const before = onDisk();
    rmSync(join(library.ports.picturesFolder, before[0] ?? ""));
    await library.scan();
    expect(onDisk()).toEqual(before);
    rmSync(library.ports.picturesFolder, { recursive: true });
    await library.scan();
    expect(onDisk()).toEqual(before);
  });

  test("of content that is no more are removed, with what a kill left half done, and nothing else", async () => {
    put(1, "a.mp4");
    await library.scan();
    const [former = ""] = onDisk();
    writeFileSync(join(library.ports.picturesFolder, `${former}.best.part`), "half");
    writeFileSync(join(library.ports.picturesFolder, "a parent's own.jpg"), "");
    put(2, "a.mp4");
    await library.scan();
    expect(onDisk()).toHaveLength(2);
    expect(onDisk()).toContain("a parent's own.jpg");
    expect(onDisk()).not.toContain(former);
  });

  test("are kept while their folder is removed or their file is missing", async () => {
    put(1, "a.mp4");
    put(2, "b.mp4");
    await library.scan();
    const before = onDisk();
    rmSync(at("a.mp4"));
    await library.scan();
    library.service.removeFolder(library.service.listFolders()[0]?.id ?? 0);
    await library.scan();
    expect(onDisk()).toEqual(before);
  });
});

describe("a picture is not waited for", () => {
  test("where no file can be read", async () => {
    writeFileSync(at("empty.mp4"), "");
    writeFileSync(at("notes.mp4"), "Dear diary");
    await library.scan();
    expect(states()).toEqual(["none", "none"]);
  });

  test("until one can be again", async () => {
    mkdirSync(at("Trips"));
    writeFileSync(at("Trips/.nomedia"), "");
    put(1, "Trips/a.mp4");
    await library.scan();
    expect(states()).toEqual(["none"]);
    rmSync(at("Trips/.nomedia"));
    await library.scan();
    expect(states()).toEqual(["ready"]);
  });

  test("once a file could be read and then was left out", async () => {
    mkdirSync(at("Trips"));
    put(1, "Trips/a.mp4");
    const { ffmpeg } = library.ports;
    library.ports.ffmpeg = { ...ffmpeg, makeThumbnail: () => Promise.reject(new Error("no room")) };
    await library.scan();
    writeFileSync(at("Trips/.nomedia"), "");
    await library.scan();
    expect(states()).toEqual(["none"]);
    rmSync(at("Trips/.nomedia"));
    library.ports.ffmpeg = ffmpeg;
    await library.scan();
    expect(states()).toEqual(["ready"]);
  });
});

test.each(["a.mp4", "b.mp4"])("a picture is taken from the other copy when %s is gone", async (gone) => {
  const { publish, ffmpeg } = library.ports;
  library.ports.ffmpeg = { ...ffmpeg, makeThumbnail: () => Promise.reject(new Error("no room")) };
  put(1, "a.mp4");
  await library.scan();
  put(1, "b.mp4");
  library.ports.ffmpeg = ffmpeg;
  library.ports.publish = (event) => {
    if (event.kind === "library.scanProgressed" && event.progress.phase === "pictures")
      rmSync(at(gone), { force: true });
    publish(event);
  };
  await library.scan();
  expect(states()).toEqual(["ready"]);
});

test("a picture is taken from the other copy when one gives none", async () => {
  put(1, "a.mp4");
  put(1, "b.mp4");
  const { ffmpeg } = library.ports;
  let asked = 0;
  library.ports.ffmpeg = {
    ...ffmpeg,
    makeThumbnail: async (request, signal) => ++asked > 1 && ffmpeg.makeThumbnail(request, signal),
  };
  await library.scan();
  expect(states()).toEqual(["ready"]);
});
