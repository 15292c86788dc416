import { rankCopies } from "@main/features/library/playable/copies.policy";
import type { CopyFile } from "@main/features/library/playable/playable.repository";
import { describe, expect, test } from "vitest";

/** Paths tell the files; what is not said is that of a plain film that plays. */
function fileOf(path: string, said: Partial<CopyFile> = {}): CopyFile {
  return {
    fileId: 1,
    folderId: 1,
    folderPath: "/films",
    path,
    groupPath: "Film",
    part: null,
    version: null,
    state: "ready",
    height: 720,
    durationSeconds: 60,
    sizeBytes: 1,
    mediaHash: null,
    ...said,
  };
}
const ranked = (...files: CopyFile[]) =>
  rankCopies(files.map((file, at) => ({ ...file, fileId: at + 1 }))).map((copy) =>
    copy.map(({ path }) => path).join("+"),
  );

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

  test("of two that are alike the one that was found first comes first", () => {
    expect(ranked(fileOf("a"), fileOf("b", { folderId: 2 }))).toEqual(["a", "b"]);
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
});
