import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFfmpeg, findFfmpeg } from "@main/platform/ffmpeg";
import { expect, test } from "vitest";
import { findPrograms } from "../../support/find-programs";
import { makeClip } from "../../support/make-clip";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const { signal } = new AbortController();

test("the option's folder comes first, then MATINEE_FFMPEG, then the PATH", () => {
  const folder = makeTemporaryFolder();
  const programs = { ffmpeg: join(folder, "ffmpeg") };
  writeFileSync(programs.ffmpeg, "#!/bin/sh\n");
  chmodSync(programs.ffmpeg, 0o755);
  expect(findFfmpeg(folder, { PATH: "/nowhere" })).toEqual(programs);
  expect(findFfmpeg(undefined, { MATINEE_FFMPEG: folder, PATH: "/nowhere" })).toEqual(programs);
  expect(findFfmpeg(undefined, { PATH: `/nowhere:${folder}` })).toEqual(programs);
});

test("a folder of that name is no program", () => {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "ffmpeg"));
  expect(findFfmpeg(undefined, { PATH: folder })).toBeUndefined();
  expect(findFfmpeg(undefined, {})).toBeUndefined();
});

test("a duration that the header does not say is measured", async () => {
  const folder = makeTemporaryFolder();
  const file = makeClip(join(folder, "clip.mp4"), { seconds: 3 });
  const seconds = await createFfmpeg(findPrograms()).measureDuration(file, signal);
  expect(seconds).toBeGreaterThan(2.8);
  expect(seconds).toBeLessThan(3.2);
});

test("a playlist named like a video leads nowhere", async () => {
  const folder = makeTemporaryFolder();
  const secret = makeClip(join(folder, "secret.mp4"));
  const playlists = {
    "hls.mp4": `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${secret}\n#EXT-X-ENDLIST\n`,
    "concat.mp4": `ffconcat version 1.0\nfile 'secret.mp4'\n`,
  };
  for (const [name, content] of Object.entries(playlists)) writeFileSync(join(folder, name), content);
  const files = Object.keys(playlists).map((name) => join(folder, name));
  const refused = { kind: "unreadable", reason: "not-a-video" };
  expect(await createFfmpeg(findPrograms()).readFacts(files, signal)).toEqual([refused, refused]);
});

test("a picture that wants more than 128 MiB in one piece is given up", async () => {
  const ffmpeg = createFfmpeg(findPrograms());
  const make = (name: string, size: string) =>
    makeClip(join(folder, name), {
      seconds: 0.1,
      size,
      codec: ["-an", "-c:v", "png", "-pix_fmt", "rgb48be"],
    });
  const folder = makeTemporaryFolder();
  const files = [make("large.mkv", "2000x1500"), make("huge.mkv", "6000x4500"), make("small.mkv", "64x64")];
  expect(await ffmpeg.decodePictures(files, signal)).toEqual(["decodes", "fails", "decodes"]);
});

test("a file that goes while pictures are decoded is not called broken", async () => {
  const ffmpeg = createFfmpeg(findPrograms());
  const folder = makeTemporaryFolder();
  const file = makeClip(join(folder, "clip.mp4"), { seconds: 0.2 });
  expect(await ffmpeg.decodePictures([join(folder, "gone.mp4"), file], signal)).toEqual([
    "unknown",
    "decodes",
  ]);
});

test("a machine that can start no program says nothing against a file", async () => {
  const ffmpeg = createFfmpeg({ ffmpeg: "no\0program" });
  const file = makeClip(join(makeTemporaryFolder(), "clip.mp4"), { seconds: 0.2 });
  expect(await ffmpeg.readFacts([file], signal)).toEqual([{ kind: "unknown" }]);
  expect(await ffmpeg.decodePictures([file], signal)).toEqual(["unknown"]);
  expect(await ffmpeg.measureDuration(file, signal)).toBeNull();
});
