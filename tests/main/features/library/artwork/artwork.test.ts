import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { artwork, collections } from "@main/database/schema";
import { createFfmpeg, type Ffmpeg } from "@main/platform/ffmpeg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findPrograms } from "../../../../support/find-programs";
import { makeClip } from "../../../../support/make-clip";
import { lookAtPicture, makeTestPicture } from "../../../../support/test-picture";
import { type LibraryInAFolder, openLibrary } from "../library-in-a-folder";

const samples = mkdtempSync(join(tmpdir(), "matinee-pictures-"));
const picture = join(samples, "picture.jpg");
const other = join(samples, "other.png");
const real = createFfmpeg(findPrograms());
/** What a test has in the place of the machine's own. */
let machine: Partial<Ffmpeg>;
let library: LibraryInAFolder;

beforeAll(() => {
  makeTestPicture(picture, { size: "1000x1500" });
  makeTestPicture(other, { size: "1920x1080", seed: 3 });
});
afterAll(() => rmSync(samples, { recursive: true }));
beforeEach(async () => {
  machine = {};
  library = await openLibrary({
    ffmpeg: { ...real, makePicture: (...asked) => (machine.makePicture ?? real.makePicture)(...asked) },
  });
});
afterEach(() => library.close());

const at = (path: string) => join(library.folder, path);
function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(at(path)), { recursive: true });
    if (!path.endsWith(".mp4")) copyFileSync(path.includes("poster") ? picture : other, at(path));
    else makeClip(at(path), { seconds: 1, seed: path.length });
  }
}
const inPictures = (url: string | null | undefined) =>
  join(library.ports.picturesFolder, (url ?? "/pictures/none").slice("/pictures/".length));
const sizeOf = (url: string | null | undefined) =>
  existsSync(inPictures(url)) ? lookAtPicture(inPictures(url)).size : "none";
/** The sizes of the wide picture and the poster of each row, by the name of its file. */
const sizes = () =>
  Object.fromEntries(
    library
      .rows()
      .map(({ path, pictureUrl, posterUrl }) => [path, [sizeOf(pictureUrl), sizeOf(posterUrl)].join(" ")]),
  );
const row = () => library.rows()[0] ?? expect.unreachable("there is no row");
const rowsOfArtwork = () => library.ports.db.select().from(artwork).all();

describe("a film's own pictures", () => {
  test("are made in the sizes of its tile, and its frame is not taken", async () => {
    put(
      "Fox (2001)/Fox.mp4",
      "Fox (2001)/poster.jpg",
      "Fox (2001)/landscape.jpg",
      "Fox (2001)/clearlogo.png",
    );
    await library.scan();
    expect(sizes()).toEqual({ "Fox (2001)/Fox.mp4": "640x360 400x600" });
    expect(readdirSync(library.ports.picturesFolder)).toHaveLength(2);
  });

  test("give a wide one from its backdrop", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/fanart.jpg");
    await library.scan();
    expect(sizes()).toEqual({ "Fox (2001)/Fox.mp4": "640x360 none" });
  });

  test("leave the wide one to a frame where there is only a poster", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/poster.jpg");
    await library.scan();
    expect(sizes()).toEqual({ "Fox (2001)/Fox.mp4": "160x90 400x600" });
  });

  test("are taken of the best that is whole, and what is broken is not tried again", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/folder-poster.jpg");
    writeFileSync(at("Fox (2001)/poster.jpg"), "<!doctype html>404");
    writeFileSync(at("Fox (2001)/landscape.jpg"), "");
    writeFileSync(at("Fox (2001)/backdrop.png"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    copyFileSync(picture, at("Fox (2001)/folder.jpg"));
    await library.scan();
    expect(sizes()).toEqual({ "Fox (2001)/Fox.mp4": "160x90 400x600" });
    const states = Object.fromEntries(
      rowsOfArtwork().map(({ path, state }) => [path.split("/").at(-1), state]),
    );
    expect(states).toMatchObject({ "poster.jpg": "none", "landscape.jpg": "none", "backdrop.png": "none" });
  });

  test("stay while nothing changes, and are made anew under another name when they do", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/poster.jpg");
    await library.scan();
    const before = row();
    const made = statSync(inPictures(before.posterUrl)).mtimeMs;
    await library.scan();
    expect(row()).toEqual(before);
    expect(statSync(inPictures(before.posterUrl)).mtimeMs).toBe(made);
    copyFileSync(other, at("Fox (2001)/poster.jpg"));
    await library.scan();
    expect(row().posterUrl).not.toBe(before.posterUrl);
    expect(sizeOf(row().posterUrl)).toBe("400x600");
    expect(existsSync(inPictures(before.posterUrl))).toBe(false);
  });

  test("are gone when the family removes them, and a frame takes their place", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/poster.jpg", "Fox (2001)/landscape.jpg");
    await library.scan();
    rmSync(at("Fox (2001)/poster.jpg"));
    rmSync(at("Fox (2001)/landscape.jpg"));
    await library.scan();
    expect(sizes()).toEqual({ "Fox (2001)/Fox.mp4": "160x90 none" });
    expect(readdirSync(library.ports.picturesFolder)).toHaveLength(1);
    expect(rowsOfArtwork()).toEqual([]);
  });

  test("make room for a better one that comes later", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/fanart.jpg");
    await library.scan();
    const before = row().pictureUrl;
    put("Fox (2001)/landscape.jpg");
    await library.scan();
    expect(row().pictureUrl).not.toBe(before);
    expect(sizeOf(row().pictureUrl)).toBe("640x360");
  });

  test("are waited for, with what was there in their place, while the disk is full", async () => {
    put("Fox (2001)/Fox.mp4");
    await library.scan();
    const frame = row().pictureUrl;
    put("Fox (2001)/landscape.jpg", "Fox (2001)/poster.jpg");
    machine.makePicture = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    await library.scan();
    expect(row()).toMatchObject({ pictureUrl: frame, posterUrl: null });
    machine = {};
    await library.scan();
    expect(sizes()).toEqual({ "Fox (2001)/Fox.mp4": "640x360 400x600" });
  });

  test("that lie lost on disk are made again", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/poster.jpg", "Fox (2001)/landscape.jpg");
    await library.scan();
    const before = readdirSync(library.ports.picturesFolder);
    rmSync(library.ports.picturesFolder, { recursive: true });
    await library.scan();
    expect(readdirSync(library.ports.picturesFolder)).toEqual(before);
  });

  test("come along when the film's folder is renamed", async () => {
    put("Fox (2001)/Fox.mp4", "Fox (2001)/poster.jpg");
    await library.scan();
    const { videoId } = row();
    mkdirSync(at("Films"));
    for (const name of ["Fox.mp4", "poster.jpg"]) {
      mkdirSync(at("Films/Fox (2001)"), { recursive: true });
      copyFileSync(at(`Fox (2001)/${name}`), at(`Films/Fox (2001)/${name}`));
    }
    rmSync(at("Fox (2001)"), { recursive: true });
    await library.scan();
    expect(row().videoId).toBe(videoId);
    expect(sizes()).toEqual({ "Films/Fox (2001)/Fox.mp4": "160x90 400x600" });
  });
});

describe("a show's pictures", () => {
  const found = () => library.ports.db.select().from(collections).all()[0];
  const sizesOfShow = () => ({
    poster: found()?.poster ? sizeOf(`/pictures/${found()?.poster}-poster.jpg`) : "none",
    backdrop: found()?.backdrop ? sizeOf(`/pictures/${found()?.backdrop}-backdrop.jpg`) : "none",
  });

  test("are its own, and no episode's", async () => {
    put(
      "Otters/Season 1/Otters S01E01.mp4",
      "Otters/poster.jpg",
      "Otters/fanart.jpg",
      "Otters/season01-poster.jpg",
    );
    await library.scan();
    expect(sizesOfShow()).toEqual({ poster: "400x600", backdrop: "1280x720" });
    expect(sizes()).toEqual({ "Otters/Season 1/Otters S01E01.mp4": "160x90 none" });
    const season = rowsOfArtwork().find((one) => one.season === 1);
    expect(sizeOf(`/pictures/${season?.picture}-poster.jpg`)).toBe("400x600");
  });

  test("lie in its seasons' folders, too", async () => {
    put("Otters/Season 2/Otters S02E01.mp4", "Otters/Season 2/poster.jpg");
    await library.scan();
    expect(rowsOfArtwork()).toMatchObject([{ season: 2, role: "poster", state: "ready" }]);
    expect(sizesOfShow()).toEqual({ poster: "none", backdrop: "none" });
  });

  test("are gone when the family removes them", async () => {
    put("Otters/Season 1/Otters S01E01.mp4", "Otters/poster.jpg", "Otters/fanart.jpg");
    await library.scan();
    rmSync(at("Otters/poster.jpg"));
    writeFileSync(at("Otters/fanart.jpg"), "broken");
    await library.scan();
    expect(sizesOfShow()).toEqual({ poster: "none", backdrop: "none" });
  });

  test("that came with another time of the same file are made anew", async () => {
    put("Otters/Season 1/Otters S01E01.mp4", "Otters/poster.jpg");
    await library.scan();
    const before = found()?.poster;
    utimesSync(at("Otters/poster.jpg"), 1_000_000_000, 1_000_000_000);
    await library.scan();
    expect(found()?.poster).not.toBe(before);
    expect(sizesOfShow().poster).toBe("400x600");
  });
});

describe("an episode's picture", () => {
  test("is its own, or the one that its NFO file names, or a frame", async () => {
    const season = "Otters/Season 1";
    put(`${season}/Otters S01E01.mp4`, `${season}/Otters S01E01-thumb.jpg`);
    put(`${season}/Otters S01E02 b.mp4`, `${season}/still of two.jpg`);
    put(`${season}/Otters S01E03 cc.mp4`);
    const nfo = "<episodedetails><title>Two</title><thumb>still of two.jpg</thumb></episodedetails>";
    writeFileSync(at(`${season}/Otters S01E02 b.nfo`), nfo);
    await library.scan();
    expect(sizes()).toEqual({
      [`${season}/Otters S01E01.mp4`]: "640x360 none",
      [`${season}/Otters S01E02 b.mp4`]: "640x360 none",
      [`${season}/Otters S01E03 cc.mp4`]: "160x90 none",
    });
  });
});

test("a link that leads out of the library is no picture of it", async () => {
  put("Fox (2001)/Fox.mp4");
  symlinkSync(other, at("Fox (2001)/landscape.jpg"));
  await library.scan();
  expect(sizes()).toEqual({ "Fox (2001)/Fox.mp4": "160x90 none" });
});
