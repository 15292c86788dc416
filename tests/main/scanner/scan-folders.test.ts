import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { makeClip } from "../../support/make-clip";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { openFolder, type ScannedFolder, scan } from "./scanned-folder";

let folder: ScannedFolder;
beforeEach(() => {
  folder = openFolder();
});

describe("a first scan", () => {
  test("tells of the folder, the count, what was found, the end of the folder and the end, in this order", async () => {
    folder.put("a.mp4");
    folder.put("b.mp4");
    const { reports } = await scan(folder);
    expect(reports.map(({ kind }) => kind)).toEqual(["presence", "counted", "found", "closed", "finished"]);
    expect(reports).toContainEqual({ kind: "counted", found: 2, toRead: 2, failed: 0 });
  });

  test("reads hash and header of a film", async () => {
    makeClip(folder.at("Cloud Whale (2019).mp4"), { seconds: 2 });
    const told = await scan(folder);
    expect(told.programmes[0]?.described).toMatchObject({ kind: "film", title: "Cloud Whale", year: 2019 });
    expect(told.content("Cloud Whale (2019).mp4")).toMatchObject({
      kind: "read",
      mediaHash: expect.stringMatching(/^[0-9a-f]{16}-[0-9a-f]+$/),
      facts: { videoCodec: "h264", width: 160, height: 90, durationSeconds: expect.closeTo(2, 0) },
      formerLivesOn: false,
    });
  });

  test("leaves what no header reader knows to others, and an empty file without a hash", async () => {
    folder.put("text.mp4", "Dear diary");
    folder.put("empty.mkv", "");
    const told = await scan(folder);
    expect(told.content("text.mp4")).toMatchObject({
      kind: "read",
      facts: null,
      mediaHash: expect.any(String),
    });
    expect(told.content("empty.mkv")).toMatchObject({ kind: "read", facts: null, mediaHash: null });
  });

  test("tells of each collection once, before its first programme", async () => {
    for (let episode = 1; episode <= 200; episode++)
      folder.put(`Moss Bus/Season 1/Moss Bus S01E${episode}.mp4`);
    const told = await scan(folder);
    expect(told.all("found").length).toBeGreaterThan(2);
    expect(told.collections.map(({ described }) => described.title)).toEqual(["Moss Bus"]);
    expect(told.all("found")[0]?.collections).toHaveLength(1);
    expect(told.programmes).toHaveLength(200);
  });

  test("tells of no more than 64 programmes at once", async () => {
    for (let index = 0; index < 150; index++) folder.put(`Clips/clip ${index}.mp4`);
    const sizes = (await scan(folder)).all("found").map(({ programmes }) => programmes.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(150);
  });

  test("says of an empty new folder that it is there", async () => {
    expect((await scan(folder)).reports).toEqual([
      { kind: "presence", folderId: 1, presence: "present" },
      { kind: "counted", found: 0, toRead: 0, failed: 0 },
      { kind: "closed", folderId: 1, gone: [], sidecars: { changed: [], gone: [] } },
      { kind: "finished", unsettled: 0 },
    ]);
  });

  test("goes through several folders, and through a copy in two of them", async () => {
    const other = openFolder(2);
    folder.put("a.mp4", "same");
    other.put("b.mp4", "same");
    const told = await scan([folder, other]);
    expect(told.all("presence").map(({ folderId }) => folderId)).toEqual([1, 2]);
    expect(told.all("closed").map(({ folderId }) => folderId)).toEqual([1, 2]);
    expect(told.contents).toEqual({ "a.mp4": "read", "b.mp4": "read" });
  });
});

describe("a scan of what is known", () => {
  test("tells of nothing where nothing changed", async () => {
    folder.put("Moss Bus/Season 1/Moss Bus S01E01.mp4");
    folder.put("Moss Bus/tvshow.nfo", "<tvshow><title>Moss Bus</title></tvshow>");
    folder.put("Moss Bus/poster.jpg");
    await scan(folder);
    expect((await scan(folder)).reports).toEqual([
      { kind: "presence", folderId: 1, presence: "present" },
      { kind: "counted", found: 1, toRead: 0, failed: 0 },
      { kind: "closed", folderId: 1, gone: [], sidecars: { changed: [], gone: [] } },
      { kind: "finished", unsettled: 0 },
    ]);
  });

  test("reads what is new, and of a file with another size or time again", async () => {
    for (const name of ["same", "longer", "newer"]) folder.put(`${name}/${name}.mp4`);
    await scan(folder);
    folder.put("longer/longer.mp4", "more than before");
    folder.date("newer/newer.mp4", Date.now() - 60_000);
    folder.put("new/new.mp4");
    const told = await scan(folder);
    expect(told.contents).toEqual({
      "longer/longer.mp4": "read",
      "newer/newer.mp4": "read",
      "new/new.mp4": "read",
    });
  });

  test("says what is gone, and once", async () => {
    folder.put("a.mp4");
    folder.put("deep/b.mp4");
    await scan(folder);
    folder.remove("deep");
    expect((await scan(folder)).gone).toEqual({ "deep/b.mp4": "vanished" });
    expect((await scan(folder)).gone).toEqual({});
  });

  test("reads again what was missing and is back", async () => {
    folder.put("a.mp4");
    folder.put("stays.mp4");
    await scan(folder);
    renameSync(folder.at("a.mp4"), folder.at("a.off"));
    await scan(folder);
    renameSync(folder.at("a.off"), folder.at("a.mp4"));
    expect((await scan(folder)).contents["a.mp4"]).toBe("read");
  });

  test("says which NFO files, pictures and subtitles came, changed and went", async () => {
    folder.put("film.mp4");
    folder.put("film.nfo", "one");
    folder.put("film.jpg");
    await scan(folder);
    folder.put("film.nfo", "another");
    folder.put("film.en.srt");
    folder.remove("film.jpg");
    const [closed] = (await scan(folder)).all("closed");
    expect(closed?.sidecars.changed.map(({ path }) => path).toSorted()).toEqual(["film.en.srt", "film.nfo"]);
    expect(closed?.sidecars.gone).toEqual(["film.jpg"]);
  });

  test("counts what could not be read before as failed", async () => {
    folder.put("bad.mp4");
    await scan(folder);
    const bad = folder.known.get("bad.mp4");
    if (bad) folder.known.set("bad.mp4", { ...bad, state: "unreadable", reason: "damaged" });
    expect((await scan(folder)).all("counted")).toEqual([
      { kind: "counted", found: 1, toRead: 0, failed: 1 },
    ]);
  });

  test("does not count as failed what ffmpeg has not looked at yet", async () => {
    folder.put("a.mp4");
    await scan(folder);
    const known = folder.known.get("a.mp4");
    if (known) folder.known.set("a.mp4", { ...known, state: "unreadable", reason: "waiting" });
    expect((await scan(folder)).reports).toContainEqual({ kind: "counted", found: 1, toRead: 0, failed: 0 });
  });

  test("has no interest in pictures where no video is", async () => {
    folder.put("Photographs/1.jpg");
    folder.put("Films/film.mp4");
    folder.put("Films/film.jpg");
    const [closed] = (await scan(folder)).all("closed");
    expect(closed?.sidecars.changed.map(({ path }) => path)).toEqual(["Films/film.jpg"]);
  });
});

describe("what is no video file", () => {
  test.skipIf(process.platform === "win32")("is marked and stands alone, beside what is", async () => {
    const outside = join(makeTemporaryFolder(), "secret.mp4");
    writeFileSync(outside, "x");
    folder.put("Film (2000)/Film (2000).mp4");
    symlinkSync(outside, folder.at("Film (2000)/Film (2000) - cd2.mp4"));
    execFileSync("mkfifo", [folder.at("pipe.mp4")]);
    folder.put("hidden/.nomedia");
    folder.put("hidden/x.mp4");
    const told = await scan(folder);
    expect(told.contents).toEqual({
      "Film (2000)/Film (2000).mp4": "read",
      "Film (2000)/Film (2000) - cd2.mp4": "link-outside",
      "pipe.mp4": "not-a-regular-file",
      "hidden/x.mp4": "folder-ignored",
    });
    expect(told.programmes).toHaveLength(4);
    expect((await scan(folder)).files).toEqual([]);
  });

  test("becomes a programme again when its folder is no longer ignored", async () => {
    folder.put("a/.nomedia");
    folder.put("a/x.mp4");
    await scan(folder);
    folder.remove("a/.nomedia");
    expect((await scan(folder)).contents).toEqual({ "a/x.mp4": "read" });
    folder.put("a/.nomedia");
    expect((await scan(folder)).contents).toEqual({ "a/x.mp4": "folder-ignored" });
  });

  test("a name that is no Unicode gets a state, and once", async (context) => {
    try {
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from([0xff]), Buffer.from(".mp4")]),
        "x",
      );
    } catch {
      console.log("skipped: this disk takes only names in UTF-8");
      return context.skip();
    }
    const told = await scan(folder);
    expect(told.contents).toEqual({ "\\xff.mp4": "name-unreadable" });
    expect(told.content("\\xff.mp4")).toMatchObject({ state: "unreadable" });
    expect((await scan(folder)).files).toEqual([]);
  });

  test("a folder named like a video holds videos", async () => {
    mkdirSync(folder.at("Film.mp4"));
    folder.put("Film.mp4/inside.mkv");
    expect((await scan(folder)).contents).toEqual({ "Film.mp4/inside.mkv": "read" });
  });
});

describe("identity", () => {
  test("of a changed file: whether its former content lives on elsewhere is told last", async () => {
    folder.put("a.mp4", "old");
    folder.put("b.mp4", "other");
    await scan(folder);
    renameSync(folder.at("a.mp4"), folder.at("z.mp4"));
    folder.put("a.mp4", "new content");
    folder.put("b.mp4", "changed");
    const told = await scan(folder);
    expect(told.files.map(({ path }) => path)).toEqual(["z.mp4", "a.mp4", "b.mp4"]);
    expect(told.content("a.mp4")).toMatchObject({ formerLivesOn: true });
    expect(told.content("b.mp4")).toMatchObject({ formerLivesOn: false });
  });

  test("of two files that change places: the content of both lives on", async () => {
    folder.put("a.mp4", "one");
    folder.put("b.mp4", "two!");
    await scan(folder);
    renameSync(folder.at("a.mp4"), folder.at("c"));
    renameSync(folder.at("b.mp4"), folder.at("a.mp4"));
    renameSync(folder.at("c"), folder.at("b.mp4"));
    const told = await scan(folder);
    expect(told.content("a.mp4")).toMatchObject({ formerLivesOn: true });
    expect(told.content("b.mp4")).toMatchObject({ formerLivesOn: true });
  });

  test("of a file whose unchanged copy lies in another folder: its content lives on", async () => {
    const other = openFolder(2);
    folder.put("a.mp4", "film");
    other.put("copy.mp4", "film");
    await scan([folder, other]);
    folder.put("a.mp4", "retagged");
    expect((await scan([folder, other])).content("a.mp4")).toMatchObject({ formerLivesOn: true });
  });

  test("of a file that was only touched: it does not wait", async () => {
    folder.put("a.mp4", "film");
    const [first] = (await scan(folder)).files;
    folder.date("a.mp4", 1_000_000_000_000);
    const [second] = (await scan(folder)).files;
    expect(second?.content).toEqual(first?.content);
  });

  test("a moved folder is gone in one place and read in the other", async () => {
    folder.put("Old/a.mp4");
    await scan(folder);
    renameSync(folder.at("Old"), folder.at("New"));
    const told = await scan(folder);
    expect(told.contents).toEqual({ "New/a.mp4": "read" });
    expect(told.gone).toEqual({ "Old/a.mp4": "vanished" });
  });
});

test("a folder that was removed from the disk is away, and nothing in it is missing", async () => {
  folder.put("a.mp4");
  await scan(folder);
  rmSync(folder.path, { recursive: true });
  expect((await scan(folder)).reports).toEqual([
    { kind: "presence", folderId: 1, presence: "away" },
    { kind: "counted", found: 0, toRead: 0, failed: 0 },
    { kind: "finished", unsettled: 0 },
  ]);
});

test("a folder that is empty suddenly may be a disk that is not mounted: nothing in it is missing", async () => {
  folder.put("a.mp4");
  await scan(folder);
  folder.remove("a.mp4");
  const told = await scan(folder);
  expect(told.all("presence")).toEqual([{ kind: "presence", folderId: 1, presence: "empty" }]);
  expect(told.all("closed")).toEqual([]);
});
