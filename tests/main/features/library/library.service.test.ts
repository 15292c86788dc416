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

describe("the parent's list", () => {
  const list = (search: string, state: FileState | null = null) =>
    library.service
      .listVideos({ search, state, cursor: null, limit: 50 })
      .videos.map(({ path }) => path)
      .sort();

  test("search is blind to case and accents, in titles, collections and paths", async () => {
    for (const path of ["Été.mp4", "Noe\u0308l.mp4", "Bücher/Łódź.mp4", "100%_[a]*?.mp4", "Ωμέγα.mp4"])
      put(path);
    await library.scan();
    expect(list("ete")).toEqual(["Été.mp4"]);
    expect(list("ÉTÉ")).toEqual(["Été.mp4"]);
    expect(list("noel")).toEqual(["Noe\u0308l.mp4"]);
    expect(list("bucher")).toEqual(["Bücher/Łódź.mp4"]);
    expect(list("łódz BÜCH")).toEqual(["Bücher/Łódź.mp4"]);
    expect(list("lodz")).toEqual(["Bücher/Łódź.mp4"]);
    expect(list("ωμεγα")).toEqual(["Ωμέγα.mp4"]);
    for (const literal of ["%", "[a]", "*?", "]*"]) expect(list(literal)).toEqual(["100%_[a]*?.mp4"]);
    expect(list("nothing like it")).toEqual([]);
    expect(list("a".repeat(200))).toEqual([]);
    expect(list("  ")).toHaveLength(5);
  });

  test("states are counted under the search, and filter the list", async () => {
    put("a good.mp4");
    put("b good.mp4");
    writeFileSync(join(library.folder, "a bad.mp4"), "");
    await library.scan();
    const page = library.service.listVideos({ search: "a", state: "ready", cursor: null, limit: 50 });
    expect(page.counts).toEqual({
      ...{ ready: 1, unreadable: 1, ignored: 0, missing: 0, "needs-remux": 0, "needs-transcode": 0 },
    });
    expect(page).toMatchObject({ total: 1, nextCursor: null, videos: [{ path: "a good.mp4" }] });
    expect(list("", "unreadable")).toEqual(["a bad.mp4"]);
  });

  test("pages follow on each other without a gap, in the order of the shelves", async () => {
    const paths = [
      "Show/Season 1/2 b.mp4",
      "Show/Season 1/10 c.mp4",
      "Show/Season 1/1 a.mp4",
      "alone.mp4",
      "Zoo.mp4",
    ];
    for (const path of [...paths, "same/x.mp4", "same/x.m4v"]) put(path);
    await library.scan();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = library.service.listVideos({ search: "", state: null, cursor, limit: 2 });
      expect(page.total).toBe(7);
      seen.push(...page.videos.map(({ path }) => path));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.slice(0, 1)).toEqual(["alone.mp4"]);
    expect(seen.slice(1, 3).sort()).toEqual(["same/x.m4v", "same/x.mp4"]);
    expect(seen.slice(3)).toEqual([
      ...["Show/Season 1/1 a.mp4", "Show/Season 1/2 b.mp4", "Show/Season 1/10 c.mp4", "Zoo.mp4"],
    ]);
  });
});

describe("a page of the parent's list", () => {
  const page = (cursor: string | null) =>
    library.service.listVideos({ search: "", state: null, cursor, limit: 2 });
  const pathsAfter = (cursor: string | null) => page(cursor).videos.map(({ path }) => path);

  test("follows on the one before also where that one's last row is gone", async () => {
    for (const name of ["a", "b", "c", "d"]) put(`${name}.mp4`);
    await library.scan();
    const { nextCursor } = page(null);
    renameSync(join(library.folder, "b.mp4"), join(library.folder, "z.mp4"));
    await library.scan();
    expect(pathsAfter(nextCursor)).toEqual(["c.mp4", "d.mp4"]);
  });

  test.each(["nonsense", "4711", "", "bnVsbA", "e30", "W10", "\ud800"])(
    "%o leads to the first",
    async (cursor) => {
      put("a.mp4");
      await library.scan();
      expect(pathsAfter(cursor)).toEqual(["a.mp4"]);
    },
  );

  test("has a place in the contract for the longest names", async () => {
    const long = `${"ä".repeat(125)}`;
    for (const name of ["1", "2", "3"]) put(`${long}/${long}${name}.mp4`);
    await library.scan();
    const { nextCursor } = page(null);
    expect(VideoQuery.parse({ cursor: nextCursor }).cursor).toBe(nextCursor);
    expect(pathsAfter(nextCursor)).toHaveLength(1);
  });

  test("tells copies of one video apart", async () => {
    put("a.mp4");
    copyFileSync(join(library.folder, "a.mp4"), join(library.folder, "b.mp4"));
    await library.scan();
    const [a, b] = library.rows();
    expect(a?.videoId).toBe(b?.videoId);
    expect(new Set([a?.fileId, b?.fileId, undefined]).size).toBe(3);
  });
});

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

describe("library folders", () => {
  const refusal = (path: string) => library.service.addFolder(path).catch((error) => error.reason);

  test("are refused with a reason", async () => {
    mkdirSync(join(library.folder, "inner"));
    writeFileSync(join(library.folder, "file"), "");
    symlinkSync(library.folder, join(dirname(library.folder), "link"));
    expect(await refusal(join(library.folder, "nowhere"))).toBe("not-found");
    expect(await refusal(join(library.folder, "file"))).toBe("not-a-folder");
    expect(await refusal(join(library.folder, "file/below"))).toBe("not-a-folder");
    expect(await refusal(`${library.folder}/`)).toBe("already-added");
    expect(await refusal(join(dirname(library.folder), "link"))).toBe("already-added");
    expect(await refusal(join(library.folder, "inner"))).toBe("overlaps");
    expect(await refusal(dirname(library.folder))).toBe("overlaps");
    expect(library.service.listFolders()).toHaveLength(1);
  });

  test("whose name only begins alike do not overlap", async () => {
    mkdirSync(`${library.folder}-two`);
    expect(await library.service.addFolder(`${library.folder}-two`)).toMatchObject({
      online: true,
      videoCount: 0,
    });
  });

  test("without permission are refused", async (context) => {
    if (process.getuid?.() === 0) {
      console.log("skipped: root may look into every folder");
      return context.skip();
    }
    const closed = makeTemporaryFolder();
    chmodSync(closed, 0o000);
    expect(await refusal(closed)).toBe("no-permission");
    chmodSync(closed, 0o700);
  });

  test("are browsed by the machine's own disks, in natural order and without what is hidden", async () => {
    for (const name of ["10", "2", ".hidden", "@eaDir"]) mkdirSync(join(library.folder, name));
    put("Zoo.mp4");
    put("2/Sea.mp4");
    writeFileSync(join(library.folder, "notes.txt"), "");
    expect(await library.service.browse(library.folder)).toEqual({
      path: library.folder,
      parent: dirname(library.folder),
      folders: ["2", "10"].map((name) => ({ name, path: join(library.folder, name) })),
      videoCount: 1,
    });
    expect((await library.service.browse("/")).parent).toBeNull();
    const places = await library.service.browse(null);
    expect(places).toMatchObject({ path: null, parent: null, videoCount: 0 });
    expect(places.folders.map(({ path }) => path)).toContain("/");
    await expect(library.service.browse(join(library.folder, "nowhere"))).rejects.toMatchObject({
      reason: "not-found",
    });
  });

  test("may be chosen in the shell's dialog, where there is one", async () => {
    expect(await library.service.chooseFolder()).toBeNull();
    library.ports.chooseFolder = async () => "/films";
    expect(await library.service.chooseFolder()).toBe("/films");
  });
});
