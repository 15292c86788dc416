import { listCaptions } from "@main/features/library/captions.policy";
import { decideIdentity } from "@main/features/library/identity.policy";
import {
  isHiddenName,
  isPlaceholderPath,
  isVideoName,
  mimeTypeOf,
} from "@main/features/library/video-files.policy";
import { describe, expect, test } from "vitest";

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
