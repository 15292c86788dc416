import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { collections } from "@main/database/schema";
import { storeCaptions, storeTracks } from "@main/features/library/captions/captions.service";
import { findPart, findPlayable } from "@main/features/library/playable/playable.service";
import { openRules } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { openStoredLibrary } from "./stored-library";

const caption = {
  language: "de",
  title: null,
  forced: false,
  default: false,
  hearingImpaired: false,
};

describe("a video that plays", () => {
  test("has its parts in order, their kinds, and the length of all together", () => {
    const library = openStoredLibrary();
    const collectionId = library.db
      .insert(collections)
      .values({ key: "k", kind: "show", title: "Moss", sortKey: "moss", described: "{}" })
      .returning()
      .get().id;
    const videoId = library.addVideo({ collectionId, durationSeconds: 1 });
    library.addFile(videoId, "cd2.webm", { groupPath: "cd1.mkv", part: 2, durationSeconds: 30.5 });
    library.addFile(videoId, "cd1.mkv", { groupPath: "cd1.mkv", part: 1, durationSeconds: 60 });
    expect(findPlayable(library.ports, videoId)).toMatchObject({
      videoId,
      title: "Moss Bus",
      collection: "Moss",
      durationSeconds: 90.5,
      placeholder: false,
      parts: [
        { path: join(library.root, "cd1.mkv"), mimeType: "video/x-matroska", durationSeconds: 60 },
        { path: join(library.root, "cd2.webm"), mimeType: "video/webm", durationSeconds: 30.5 },
      ],
    });
  });

  test("has no length where that of a part is not known", () => {
    const library = openStoredLibrary();
    const videoId = library.addVideo({ durationSeconds: 99 });
    library.addFile(videoId, "film.MP4");
    expect(findPlayable(library.ports, videoId)).toMatchObject({
      collection: null,
      durationSeconds: null,
      parts: [{ mimeType: "video/mp4", durationSeconds: null }],
    });
  });

  test("is the next best copy where the best is gone from the disk, in whole or in part", () => {
    const library = openStoredLibrary();
    const videoId = library.addVideo();
    library.addFile(videoId, "a/cd1.mp4", { groupPath: "a/cd1.mp4", part: 1, height: 1080 });
    library.addFile(videoId, "a/cd2.mp4", { groupPath: "a/cd1.mp4", part: 2, height: 1080 });
    library.addFile(videoId, "b/film.mp4", { height: 480 });
    const partsNow = () => findPlayable(library.ports, videoId)?.parts.map(({ path }) => path);
    expect(partsNow()).toHaveLength(2);
    rmSync(join(library.root, "a/cd2.mp4"));
    expect(partsNow()).toEqual([join(library.root, "b/film.mp4")]);
    rmSync(join(library.root, "b"), { recursive: true });
    expect(findPlayable(library.ports, videoId)).toBeUndefined();
  });

  test("never lies outside of its folder, whatever a link says", () => {
    const library = openStoredLibrary();
    const videoId = library.addVideo();
    const fileId = library.addFile(videoId, "film.mp4");
    const elsewhere = makeTemporaryFolder();
    rmSync(join(library.root, "film.mp4"));
    symlinkSync(join(elsewhere, "secret.mp4"), join(library.root, "film.mp4"));
    expect(findPlayable(library.ports, videoId)).toBeUndefined();
    expect(findPart(library.ports, videoId, fileId)).toBeUndefined();
  });

  test("is in a folder that is here", () => {
    const library = openStoredLibrary();
    const videoId = library.addVideo();
    const folderId = library.addFolder(makeTemporaryFolder(), false);
    library.addFile(videoId, "film.mp4", { folderId });
    expect(findPlayable(library.ports, videoId)).toBeUndefined();
  });

  test("is known, and none that these rules refuse", () => {
    const library = openStoredLibrary();
    const videoId = library.addVideo();
    library.addFile(videoId, "film.mp4");
    expect(findPlayable(library.ports, 4711)).toBeUndefined();
    expect(findPlayable(library.ports, videoId, { ...openRules, blockedVideos: [videoId] })).toBeUndefined();
    expect(findPlayable(library.ports, videoId, openRules)).toBeDefined();
  });
});

test("a part is found by its file, and only for its own video", () => {
  const library = openStoredLibrary();
  const [videoId, other] = [library.addVideo(), library.addVideo({ mediaHash: "b" })];
  const fileId = library.addFile(videoId, "film.mp4");
  const away = library.addFile(videoId, "away.mp4", { state: "missing" });
  expect(findPart(library.ports, videoId, fileId)?.path).toBe(join(library.root, "film.mp4"));
  expect(findPart(library.ports, other, fileId)).toBeUndefined();
  expect(findPart(library.ports, videoId, away)).toBeUndefined();
});

test("captions are full ones first, then foreign words alone, then those with sounds; only what is there", () => {
  const library = openStoredLibrary();
  const videoId = library.addVideo();
  const fileId = library.addFile(videoId, "film.mkv", { mediaHash: "abc-1", sizeBytes: 7 });
  library.write("film.de.srt");
  library.write("film.en.default.srt");
  storeCaptions(library.db, fileId, [
    { ...caption, path: "film.gone.srt" },
    { ...caption, path: "film.de.srt" },
    { ...caption, path: "film.en.default.srt", language: "en", default: true },
  ]);
  storeTracks(library.db, fileId, [
    { ...caption, codec: "subrip", streamIndex: 2, hearingImpaired: true },
    { ...caption, codec: "subrip", streamIndex: 3, forced: true },
    { ...caption, codec: "hdmv_pgs_subtitle", streamIndex: 4 },
  ]);
  const [part] = findPlayable(library.ports, videoId)?.parts ?? [];
  expect(part?.captions.map(({ source }) => source)).toEqual([
    { kind: "file", path: join(library.root, "film.en.default.srt") },
    { kind: "file", path: join(library.root, "film.de.srt") },
    { kind: "track", path: part?.path, sizeBytes: 7, mediaHash: "abc-1", streamIndex: 3 },
    { kind: "track", path: part?.path, sizeBytes: 7, mediaHash: "abc-1", streamIndex: 2 },
  ]);
  expect(part?.captions[1]).toMatchObject(caption);
});
