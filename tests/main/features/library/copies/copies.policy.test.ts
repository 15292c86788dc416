import { type CopyFile, durationOf, rankCopies } from "@main/features/library/copies/copies.policy";
import { describe, expect, test } from "vitest";

/** Paths tell the files; what is not said is that of a plain film that plays. */
function fileOf(path: string, said: Partial<CopyFile> = {}): CopyFile {
  return {
    folderId: 1,
    path,
    groupPath: "Film",
    part: null,
    version: null,
    state: "ready",
    reason: null,
    height: 720,
    durationSeconds: 60,
    ...said,
  };
}
const namesOf = (files: readonly CopyFile[]) => files.map(({ path }) => path).join("+");
/** What plays of each copy, the best first. */
const ranked = (...files: CopyFile[]) =>
  rankCopies(files)
    .filter(({ playing }) => playing.length > 0)
    .map(({ playing }) => namesOf(playing));

describe("of the copies of a film", () => {
  test("its parts are one, in their order", () => {
    expect(
      ranked(fileOf("cd2", { part: 2 }), fileOf("cd10", { part: 10 }), fileOf("cd1", { part: 1 })),
    ).toEqual(["cd1+cd2+cd10"]);
  });

  test("each version has parts of its own, and each place", () => {
    expect(
      ranked(
        fileOf("a1", { part: 1, version: "4K" }),
        fileOf("b1", { part: 1 }),
        fileOf("a2", { part: 2, version: "4K" }),
        fileOf("b2", { part: 2 }),
        fileOf("c1", { part: 1, folderId: 2 }),
        fileOf("c2", { part: 2, folderId: 2 }),
      ),
    ).toEqual(["b1+b2", "c1+c2", "a1+a2"]);
  });

  test("the plain one comes before one with words", () => {
    expect(ranked(fileOf("cut", { version: "Director's Cut", height: 1080 }), fileOf("plain"))).toEqual([
      "plain",
      "cut",
    ]);
  });

  test("the tallest up to 1080 comes first, then the smallest above, then what nobody measured", () => {
    const heights = [2160, 480, null, 1440, 1080, 720];
    expect(
      ranked(...heights.map((height) => fileOf(String(height), { height, version: `${height}` }))),
    ).toEqual(["1080", "720", "480", "null", "1440", "2160"]);
  });

  test("of two that are alike the one in the older folder comes first, then the one whose path does", () => {
    expect(ranked(fileOf("a", { folderId: 2 }), fileOf("c"), fileOf("b"))).toEqual(["b", "c", "a"]);
  });
});

describe("what does not play", () => {
  test.each(["needs-remux", "needs-transcode", "unreadable", "missing", "ignored"] as const)(
    "is passed over: %s",
    (state) => {
      expect(ranked(fileOf("a", { state }))).toEqual([]);
      expect(ranked(fileOf("a", { state, height: 1080 }), fileOf("b", { version: "small" }))).toEqual(["b"]);
    },
  );

  test("as a part puts its copy behind every whole one, and is left out where there is no other", () => {
    const broken = [fileOf("a1", { part: 1 }), fileOf("a2", { part: 2, state: "missing" })];
    expect(ranked(...broken, fileOf("whole", { version: "480p", height: 480 }))).toEqual(["whole", "a1"]);
    expect(ranked(...broken)).toEqual(["a1"]);
  });

  test("is no hole where the same part is there again", () => {
    expect(
      ranked(
        fileOf("old", { part: 1, state: "missing" }),
        fileOf("new", { part: 1 }),
        fileOf("two", { part: 2 }),
      ),
    ).toEqual(["new+two"]);
  });

  test("is of use to a parent: the readiest comes first, after all that plays", () => {
    const files = [
      fileOf("broken", { state: "unreadable", reason: "damaged" }),
      fileOf("other", { state: "needs-remux", version: "long" }),
      fileOf("cd1", { part: 1, version: "cut" }),
      fileOf("cd2", { part: 2, version: "cut", state: "unreadable", reason: "damaged" }),
      fileOf("gone", { state: "missing" }),
    ];
    expect(rankCopies(files).map((copy) => [namesOf(copy.files), copy.state, copy.reason])).toEqual([
      ["cd1+cd2", "unreadable", "damaged"],
      ["other", "needs-remux", null],
      ["broken", "unreadable", "damaged"],
    ]);
  });
});

describe("a copy lasts as long", () => {
  const durations = (...files: CopyFile[]) => rankCopies(files).map(durationOf);

  test("as all that plays of it, each part once", () => {
    const parts = [fileOf("cd1", { part: 1 }), fileOf("cd2", { part: 2, durationSeconds: 30 })];
    expect(durations(...parts, fileOf("again", { part: 2, durationSeconds: 7 }))).toEqual([67]);
    expect(durations(...parts, fileOf("cd3", { part: 3, state: "needs-remux" }))).toEqual([90]);
  });

  test("as it would if it played", () => {
    const part = { state: "needs-remux" } as const;
    expect(durations(fileOf("cd1", { ...part, part: 1 }), fileOf("cd2", { ...part, part: 2 }))).toEqual([
      120,
    ]);
  });

  test("as nobody knows where one of its parts is of unknown length", () => {
    expect(durations(fileOf("cd1", { part: 1 }), fileOf("cd2", { part: 2, durationSeconds: null }))).toEqual([
      null,
    ]);
  });
});
