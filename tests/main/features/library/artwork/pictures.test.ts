import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { videos } from "@main/database/schema";
import { createFfmpeg, type Ffmpeg } from "@main/platform/ffmpeg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findPrograms } from "../../../../support/find-programs";
import { makeClip } from "../../../../support/make-clip";
import { type LibraryInAFolder, openLibrary } from "../library-in-a-folder";

const clips = mkdtempSync(join(tmpdir(), "matinee-clips-"));
const clip = (seed: number) => join(clips, `${seed}.mp4`);
const real = createFfmpeg(findPrograms());
/** What a test has in the place of the machine's own. */
let machine: Partial<Ffmpeg>;
let library: LibraryInAFolder;

beforeAll(() => {
  for (const seed of [1, 2]) makeClip(clip(seed), { seconds: 1, seed });
});
afterAll(() => rmSync(clips, { recursive: true }));
beforeEach(async () => {
  machine = {};
  library = await openLibrary({
    ffmpeg: { ...real, makeThumbnail: (...asked) => (machine.makeThumbnail ?? real.makeThumbnail)(...asked) },
  });
});
afterEach(() => library.close());

const at = (path: string) => join(library.folder, path);
const put = (seed: number, path: string) => copyFileSync(clip(seed), at(path));
const inPictures = (name: string) => join(library.ports.picturesFolder, name);
const onDisk = () => readdirSync(library.ports.picturesFolder);
const states = () =>
  library.ports.db
    .select({ picture: videos.picture })
    .from(videos)
    .all()
    .map(({ picture }) => picture);
const fails = (code?: string) => () => Promise.reject(Object.assign(new Error("no room"), { code }));

describe("pictures on disk", () => {
  test("that are gone are made again, also with their whole folder", async () => {
    put(1, "a.mp4");
    put(2, "b.mp4");
    await library.scan();
    const before = onDisk();
    expect(before).toHaveLength(2);
    rmSync(inPictures(before[0] ?? ""));
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
    writeFileSync(inPictures(`${former}.best.part`), "half");
    writeFileSync(inPictures("a parent's own.jpg"), "");
    put(2, "a.mp4");
    await library.scan();
    expect(onDisk()).toHaveLength(2);
    expect(onDisk()).toContain("a parent's own.jpg");
    expect(onDisk()).not.toContain(former);
  });

  test("of a version before are removed", async () => {
    put(1, "a.mp4");
    await library.scan();
    writeFileSync(inPictures("7f499a37264c18d9-75d8-640.jpg"), "");
    await library.scan();
    expect(onDisk()).toHaveLength(1);
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

  test("are not made again where they are there", async () => {
    put(1, "a.mp4");
    await library.scan();
    library.ports.db.update(videos).set({ picture: "pending" }).run();
    machine.makeThumbnail = fails();
    await library.scan();
    expect(states()).toEqual(["ready"]);
    expect(library.rows()[0]?.pictureUrl).toBe(`/pictures/${onDisk()[0]}`);
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
    machine.makeThumbnail = fails();
    await library.scan();
    expect(states()).toEqual(["pending"]);
    writeFileSync(at("Trips/.nomedia"), "");
    await library.scan();
    expect(states()).toEqual(["none"]);
    rmSync(at("Trips/.nomedia"));
    machine = {};
    await library.scan();
    expect(states()).toEqual(["ready"]);
  });
});

test("a video that goes while a frame is taken of it is waited for", async () => {
  put(1, "a.mp4");
  machine.makeThumbnail = async () => {
    rmSync(at("a.mp4"));
    return false;
  };
  await library.scan();
  expect(states()).toEqual(["pending"]);
  machine = {};
  put(1, "a.mp4");
  await library.scan();
  expect(states()).toEqual(["ready"]);
});

test("while the disk is full no more are tried, and the next scan makes them", async () => {
  put(1, "a.mp4");
  put(2, "b.mp4");
  let asked = 0;
  machine.makeThumbnail = () => {
    asked++;
    return fails("ENOSPC")();
  };
  await library.scan();
  expect(states()).toEqual(["pending", "pending"]);
  expect(asked).toBeLessThanOrEqual(2);
  expect(library.service.scanProgress().phase).toBe("completed");
  machine = {};
  await library.scan();
  expect(states()).toEqual(["ready", "ready"]);
});

test("a cancelled scan makes no more, and leaves them for later", async () => {
  put(1, "a.mp4");
  put(2, "b.mp4");
  machine.makeThumbnail = (_, signal) => {
    library.service.cancelScan();
    return Promise.resolve(!signal.aborted);
  };
  await library.scan();
  expect(library.service.scanProgress().phase).toBe("cancelled");
  expect(states()).toContain("pending");
  machine = {};
  await library.scan();
  expect(states()).toEqual(["ready", "ready"]);
});

test("a picture is taken from the other copy when one is gone or gives none", async () => {
  machine.makeThumbnail = fails();
  put(1, "a.mp4");
  put(1, "b.mp4");
  await library.scan();
  const asked: string[] = [];
  machine.makeThumbnail = async (request, signal) => {
    asked.push(request.file);
    return asked.length > 1 && real.makeThumbnail(request, signal);
  };
  await library.scan();
  expect(asked).toEqual([at("a.mp4"), at("b.mp4")]);
  expect(states()).toEqual(["ready"]);
});

test("the pictures of the first shelves are made first, and those of hidden videos last", async () => {
  const names = ["Zebra", "Ant", "Mole 10", "Mole 9"];
  for (const [seed, name] of names.entries()) makeClip(at(`${name}.mp4`), { seconds: 1, seed });
  machine.makeThumbnail = fails();
  await library.scan();
  const ant = library.rows().find(({ title }) => title === "Ant");
  library.service.placeVideos([ant?.videoId ?? 0], "hidden");
  const asked: string[] = [];
  machine.makeThumbnail = (request) => {
    asked.push(request.file);
    return Promise.resolve(false);
  };
  await library.scan();
  expect(asked).toEqual(["Mole 9", "Mole 10", "Zebra", "Ant"].map((name) => at(`${name}.mp4`)));
});
