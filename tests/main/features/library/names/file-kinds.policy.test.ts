import {
  isCaptionName,
  isHiddenName,
  isIgnoreFileName,
  isNfoName,
  isPictureName,
  isVideoName,
} from "@main/features/library/names/file-kinds.policy";
import { expect, test } from "vitest";

test.each(["a.mp4", "A.MKV", "x.M2TS", "a.b.webm", "a.dvr-ms"])("%s is a video by name", (name) => {
  expect(isVideoName(name)).toBe(true);
});
test.each(["mp4", ".mp4", "a.txt", "a.mp4.part", "a.vtt", "a", "", "."])("%j is not", (name) => {
  expect(isVideoName(name)).toBe(false);
});
test("so are subtitles, pictures, NFO and ignore files", () => {
  expect(["a.srt", "a.VTT", "a.ass", "a.ssa", "a.sub"].map(isCaptionName)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(["a.jpg", "a.JPEG", "a.png", "a.webp", "a.tbn", "a.gif"].map(isPictureName)).toEqual([
    ...[true, true, true, true, true, false],
  ]);
  expect(["movie.nfo", "a.NFO", "nfo"].map(isNfoName)).toEqual([true, true, false]);
  expect([".nomedia", ".ignore", ".plexignore", ".EmbyIgnore", "ignore"].map(isIgnoreFileName)).toEqual([
    ...[true, true, true, true, false],
  ]);
});

test.each([
  ...[
    "._a.mp4",
    ".git",
    "@eaDir",
    "#RECYCLE",
    "$RECYCLE.BIN",
    "System Volume Information",
    "lost+found",
    ".actors",
  ],
  ...[
    "extrafanart",
    "metadata",
    ".DS_Store",
    "Thumbs.db",
    "@Recycle",
    ".@__thumb",
    ".hidden.mp4",
    "AlbumArtSmall.jpg",
  ],
])("%s is hidden", (name) => {
  expect(isHiddenName(name)).toBe(true);
});
test.each(["Films", ".nomedia", ".ignore", "metadata.mp4", "#1 Zoo.mp4", "Foo B.A.R.", "folder.jpg"])(
  "%s is not",
  (name) => {
    expect(isHiddenName(name)).toBe(false);
  },
);
