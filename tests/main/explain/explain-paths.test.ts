import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { explainPaths } from "@main/explain/explain-paths";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const nowhere = { libraryFolders: [], cwd: "/nowhere" };
const explain = (...paths: string[]) => explainPaths(paths, nowhere);

test("every key is there, in one order, and null where nothing is known", () => {
  const [read] = explain("Bluey (2018)/Season 1/Bluey - S01E03-E04 - Keepy Uppy.mkv");
  expect(read).toEqual({
    path: "Bluey (2018)/Season 1/Bluey - S01E03-E04 - Keepy Uppy.mkv",
    kind: "episode",
    ...{
      title: "Bluey",
      year: 2018,
      season: 1,
      episode: 3,
      episodeEnd: 4,
      episodeTitle: "Keepy Uppy",
      date: null,
    },
    ...{
      part: null,
      version: null,
      extra: null,
      language: null,
      forced: null,
      hearingImpaired: null,
      default: null,
    },
    providerIds: null,
    reason: "The name says season and episode.",
  });
  const [other] = explain("notes.txt");
  expect(Object.keys(other ?? {})).toEqual(Object.keys(read ?? {}));
});

test.each([
  [
    "Up (2009) - 1080p {tmdb-14160}.mkv",
    { kind: "movie", title: "Up", year: 2009, providerIds: { tmdb: "14160" } },
  ],
  ["Home/Zoo.mp4", { kind: "clip", title: "Zoo" }],
  ["Up (2009)-trailer.mp4", { kind: "extra", title: "Up", year: 2009, extra: "trailer" }],
  ["My.Video.en.forced.srt", { kind: "subtitle", language: "en", forced: true, default: false }],
  ["Up (2009)/poster.jpg", { kind: "artwork" }],
  ["Up (2009)/movie.nfo", { kind: "nfo" }],
  ["Up (2009)/._Up.mkv", { kind: "ignored" }],
  ["@eaDir/Up.mkv", { kind: "ignored" }],
  ["Up (2009)/theme.mp3", { kind: "extra", extra: "theme" }],
  ["song.mp3", { kind: "not-a-video" }],
  ["Up.sub", { kind: "subtitle", language: null }],
  [".ignore", { kind: "not-a-video" }],
  ["", { kind: "not-a-video" }],
])("%j", (path, expected) => {
  expect(explain(path)).toMatchObject([{ path, ...expected }]);
});

describe("a path without an ending", () => {
  test.each([
    ["Show/Season 2", { kind: "not-a-video", title: "Show", season: 2 }],
    ["The.Show.S01", { kind: "not-a-video", title: "The Show", season: 1 }],
    ["Foo/Foo-S01E02", { kind: "episode", title: "Foo", season: 1, episode: 2 }],
    ["Up (2009)", { kind: "movie", title: "Up", year: 2009 }],
    ["Some Folder", { kind: "not-a-video", title: "Some Folder" }],
  ])("%s", (path, expected) => {
    expect(explain(path)).toMatchObject([expected]);
  });
  test("is a folder where others lie in it", () => {
    expect(explain("Up (2009)", "Up (2009)/film.mkv")).toMatchObject([
      { kind: "not-a-video", title: "Up", year: 2009 },
      { kind: "movie", title: "Up", year: 2009 },
    ]);
  });
});

describe("paths that are given together", () => {
  test("are one folder's: parts, versions, and the subtitles of a video", () => {
    const read = explain(
      "Up (2009) cd1.mkv",
      "Up (2009) cd2.mkv",
      "Up (2009) cd2.My words.de.srt",
      "Other.srt",
    );
    expect(read.map(({ kind, part }) => [kind, part])).toEqual([
      ...[
        ["movie", 1],
        ["movie", 2],
        ["subtitle", null],
        ["ignored", null],
      ],
    ]);
    expect(read[2]).toMatchObject({ title: "My words", language: "de" });
  });
  test("keep their order, and one may come twice", () => {
    const paths = ["b/x.mkv", "a.mkv", "b/x.mkv"];
    expect(explain(...paths).map(({ path }) => path)).toEqual(paths);
  });
});

describe("where a path lies", () => {
  test.each([
    "/Movies/Up (2009)/x.mkv",
    "./Movies/Up (2009)/x.mkv",
    "D:\\Movies\\Up (2009)\\x.mkv",
    "Movies//Up (2009)/x.mkv",
  ])("%s", (path) => {
    expect(explain(path)).toMatchObject([{ path, kind: "movie", title: "Up", year: 2009 }]);
  });

  test("a library folder is taken off, so that its own name means nothing", () => {
    const [inside, outside] = explainPaths(["/data/Bluey/S01E01.mkv", "/other/Bluey/S01E01.mkv"], {
      libraryFolders: ["/data/Bluey"],
      cwd: "/nowhere",
    });
    expect([inside?.title, outside?.title]).toEqual([null, "Bluey"]);
  });

  test("extras folders at its first level are none; of a loose piece of a path nobody knows", () => {
    const placed = explainPaths(["clips/300.mp4", "Clips/300.mp4"], { libraryFolders: ["/data"], cwd: "/" });
    expect(placed.map(({ extra }) => extra)).toEqual([null, null]);
    expect(explain("clips/300.mp4", "Clips/300.mp4").map(({ extra }) => extra)).toEqual(["clip", null]);
  });
});

describe("on the disk", () => {
  const library = (...files: [path: string, text: string][]) => {
    const folder = makeTemporaryFolder();
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };

  test("ignore files are read", () => {
    const folder = library([".ignore", "*.tmp.mkv\n"], ["a/.nomedia", ""], ["b/.plexignore", "/x.mkv"]);
    const paths = ["a.tmp.mkv", "a/x.mkv", "b/x.mkv", "b/c/x.mkv"];
    const read = explainPaths(paths, { libraryFolders: [folder], cwd: "/" });
    expect(read.map(({ kind }) => kind)).toEqual(["ignored", "ignored", "ignored", "clip"]);
    expect(explainPaths([`${folder}/a/x.mkv`], nowhere)).toMatchObject([{ kind: "ignored" }]);
  });

  test("what lies beside a file counts", () => {
    const folder = library(["Pixar (2009)/Up.mkv", ""], ["Pixar (2009)/Cars.mkv", ""]);
    const read = explainPaths([`${folder}/Pixar (2009)/Up.mkv`], { libraryFolders: [folder], cwd: "/" });
    expect(read).toMatchObject([{ title: "Up", year: null }]);
  });
});

test("names longer than any file system has are read by their ends", () => {
  const path = `${"x ".repeat(50_000)}S01E02.mkv`;
  expect(explain(path)).toMatchObject([{ path, season: 1, episode: 2 }]);
});
