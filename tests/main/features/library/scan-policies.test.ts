import { listCaptions } from "@main/features/library/captions.policy";
import { decideAbsence, decideChange, type KnownFile } from "@main/features/library/changes.policy";
import { decideIdentity } from "@main/features/library/identity.policy";
import {
  isHiddenName,
  isPlaceholderPath,
  isVideoName,
  mimeTypeOf,
} from "@main/features/library/video-files.policy";
import { describe, expect, test } from "vitest";

describe("what a scan does with a file", () => {
  const known = { sizeBytes: 5, modifiedMs: 7, state: "ready", reason: null } satisfies KnownFile;
  const same = { sizeBytes: 5, modifiedMs: 7, problem: null };

  test.each([
    ["a new file is read", undefined, same, "read"],
    ["an unchanged one is not", known, same, "unchanged"],
    ["another size is read", known, { ...same, sizeBytes: 6 }, "read"],
    ["another time is read", known, { ...same, modifiedMs: 7.5 }, "read"],
    [
      "a damaged one is not read again",
      { ...known, state: "unreadable", reason: "damaged" },
      same,
      "unchanged",
    ],
    ["text is not read again", { ...known, state: "ignored", reason: "not-a-video" }, same, "unchanged"],
    ["what was missing is read", { ...known, state: "missing", reason: "vanished" }, same, "read"],
    ["what timed out is read", { ...known, state: "unreadable", reason: "timed-out" }, same, "read"],
    [
      "what had no permission is read",
      { ...known, state: "unreadable", reason: "no-permission" },
      same,
      "read",
    ],
    [
      "what is no longer ignored is read",
      { ...known, state: "ignored", reason: "folder-ignored" },
      same,
      "read",
    ],
    ["a pipe is marked", undefined, { ...same, problem: "not-a-regular-file" }, "mark"],
    ["what becomes ignored is marked", known, { ...same, problem: "folder-ignored" }, "mark"],
    [
      "a mark is made once",
      { ...known, state: "ignored", reason: "link-outside" },
      { ...same, problem: "link-outside" },
      "unchanged",
    ],
  ] as const)("%s", (_, before, walked, kind) => {
    expect(decideChange(before, walked).kind).toBe(kind);
  });

  test("a file that is not met is missing, unless its folder could not be looked into", () => {
    const closed = [
      { path: "secret", reason: "no-permission" },
      { path: "network", reason: "failed" },
    ] as const;
    expect(decideAbsence("a.mp4", [...closed])).toEqual({ state: "missing", reason: "vanished" });
    expect(decideAbsence("secret/a.mp4", [...closed])).toEqual({
      state: "unreadable",
      reason: "no-permission",
    });
    expect(decideAbsence("secrets/a.mp4", [...closed])).toEqual({ state: "missing", reason: "vanished" });
    expect(decideAbsence("network/a.mp4", [...closed])).toBeUndefined();
    expect(decideAbsence("a.mp4", [{ path: "", reason: "failed" }])).toBeUndefined();
  });
});

describe("which video a file is", () => {
  const former = { videoId: 1, mediaHash: "old" };
  const none = { mediaHash: "new", former: undefined, sameContentVideoId: undefined, formerLivesOn: false };
  test.each([
    ["known content is its video", { ...none, sameContentVideoId: 2 }, 2],
    ["known content wins over the path", { ...none, former, sameContentVideoId: 2 }, 2],
    ["unknown content keeps the path's video", { ...none, former }, 1],
    ["unless that lives on elsewhere", { ...none, former, formerLivesOn: true }, "new"],
    ["unknown content at a new path is new", none, "new"],
    ["what cannot be read keeps its video", { ...none, mediaHash: null, former }, 1],
    ["and is new at a new path", { ...none, mediaHash: null }, "new"],
  ])("%s", (_, found, expected) => {
    const identity = decideIdentity(found);
    expect(identity.kind === "new" ? "new" : identity.videoId).toBe(expected);
  });
});

describe("captions beside a video", () => {
  test.each([
    ["film.vtt", null],
    ["film.en.vtt", "en"],
    ["film.pt-BR.vtt", "pt-BR"],
    ["film.ger.vtt", "de"],
    ["film.forced.de.vtt", "de"],
    ["film.sdh.vtt", null],
    ["film.My words.vtt", null],
  ])("%s", (path, language) => {
    expect(listCaptions("film.mkv", [path])).toEqual([{ path, language }]);
  });
  test("those of other videos are left alone", () => {
    expect(listCaptions("film.mkv", ["film2.vtt", "Film.vtt", "a/film.vtt", "film.x/y.vtt"])).toEqual([]);
    expect(listCaptions("a/film.mkv", ["a/film.en.vtt"])).toHaveLength(1);
  });
});

test.each(["a.mp4", "A.MKV", "x.M2TS", "a.b.webm", ".x.mp4"])("%s is a video by name", (name) => {
  expect(isVideoName(name)).toBe(true);
});
test.each(["mp4", ".mp4", "a.txt", "a.mp4.part", "a.vtt", "a"])("%s is not", (name) => {
  expect(isVideoName(name)).toBe(false);
});
test.each(["._a.mp4", ".git", "@eaDir", "#RECYCLE", "Thumbs.db", ".DS_Store"])("%s is hidden", (name) => {
  expect(isHiddenName(name)).toBe(true);
});
test.each(["Films", ".nomedia", ".ignore", "metadata.mp4", "#1 Zoo.mp4"])("%s is not", (name) => {
  expect(isHiddenName(name)).toBe(false);
});
test("placeholders are known by their folder", () => {
  expect(["Placeholder/a.mp4", "x/PLACEHOLDERS/y/a.mp4"].map(isPlaceholderPath)).toEqual([true, true]);
  expect(["placeholder.mp4", "My placeholders here/a.mp4"].map(isPlaceholderPath)).toEqual([false, false]);
});
test("the door says what it serves", () => {
  expect(["a.mp4", "a.MKV", "a.webm", "a.mov", "a.3gp"].map(mimeTypeOf)).toEqual([
    ...["video/mp4", "video/x-matroska", "video/webm", "video/quicktime", "video/mp4"],
  ]);
});
