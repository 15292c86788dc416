import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFfmpeg, findFfmpeg } from "@main/platform/ffmpeg";
import { createProbe } from "@main/platform/probe";
import { expect, test } from "vitest";
import { makeClip } from "../../support/make-clip";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { findPrograms } from "../features/library/library-in-a-folder";

const { signal } = new AbortController();

/** Width, height and mean brightness of a picture. */
function look(file: string): { size: string; luma: number } {
  const size = execFileSync("ffprobe", [
    "-v",
    "error",
    "-of",
    "csv=p=0:s=x",
    "-show_entries",
    "stream=width,height",
    file,
  ]);
  const pixel = execFileSync("ffmpeg", [
    "-v",
    "error",
    "-i",
    file,
    "-vf",
    "scale=1:1,format=gray",
    "-f",
    "rawvideo",
    "-",
  ]);
  return { size: size.toString().trim(), luma: pixel[0] ?? 0 };
}

test("the option's folder comes first, then MATINEE_FFMPEG, then the PATH", () => {
  const folder = makeTemporaryFolder();
  for (const name of ["ffmpeg", "ffprobe"]) {
    writeFileSync(join(folder, name), "#!/bin/sh\n");
    chmodSync(join(folder, name), 0o755);
  }
  const programs = { ffmpeg: join(folder, "ffmpeg"), ffprobe: join(folder, "ffprobe") };
  expect(findFfmpeg(folder, { PATH: "/nowhere" })).toEqual(programs);
  expect(findFfmpeg(undefined, { MATINEE_FFMPEG: folder, PATH: "/nowhere" })).toEqual(programs);
  expect(findFfmpeg(undefined, { PATH: `/nowhere:${folder}` })).toEqual(programs);
});

test("one program without the other is none", () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, "ffmpeg"), "#!/bin/sh\n", { mode: 0o755 });
  mkdirSync(join(folder, "ffprobe"));
  expect(findFfmpeg(undefined, { PATH: folder })).toBeUndefined();
  expect(findFfmpeg(undefined, {})).toBeUndefined();
});

test("a thumbnail fits into 640 × 360, is not made larger, and leaves nothing half done behind", async () => {
  const folder = makeTemporaryFolder();
  const ffmpeg = createFfmpeg(findPrograms());
  const wide = makeClip(join(folder, "wide.mp4"), { size: "1280x400" });
  const small = makeClip(join(folder, "small.mp4"), { size: "160x90" });
  const pictures = join(folder, "made", "100% pictures %d");
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, "wide.jpg.part"), "left behind by a crash");
  const take = (file: string, name: string) =>
    ffmpeg.makeThumbnail({ file, target: join(pictures, name), durationSeconds: 2 }, signal);
  expect(await take(wide, "wide.jpg")).toBe(true);
  expect(await take(small, "small.jpg")).toBe(true);
  expect(look(join(pictures, "wide.jpg")).size).toBe("640x200");
  expect(look(join(pictures, "small.jpg")).size).toBe("160x90");
  expect(readdirSync(pictures).sort()).toEqual(["small.jpg", "wide.jpg"]);
});

test("a film that begins in the dark gets a picture from later on", async () => {
  const folder = makeTemporaryFolder();
  const file = join(folder, "dark.mp4");
  execFileSync("ffmpeg", [
    ...["-v", "error", "-f", "lavfi", "-i", "color=black:s=160x90:d=4:r=5"],
    ...["-f", "lavfi", "-i", "testsrc2=s=160x90:d=6:r=5"],
    ...["-filter_complex", "[0][1]concat=n=2:v=1", "-g", "5", "-pix_fmt", "yuv420p", file],
  ]);
  const target = join(folder, "dark.jpg");
  await createFfmpeg(findPrograms()).makeThumbnail({ file, target, durationSeconds: 10 }, signal);
  expect(look(target).luma).toBeGreaterThan(60);
});

test("an all-black film gets a black picture rather than none", async () => {
  const folder = makeTemporaryFolder();
  const file = join(folder, "black.mp4");
  execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "color=black:s=160x90:d=2:r=5", file]);
  const target = join(folder, "black.jpg");
  const made = await createFfmpeg(findPrograms()).makeThumbnail({ file, target, durationSeconds: 2 }, signal);
  expect(made).toBe(true);
  expect(look(target).size).toBe("160x90");
});

test("what is no video gets no picture", async () => {
  const folder = makeTemporaryFolder();
  const file = join(folder, "text.mp4");
  writeFileSync(file, "hello");
  const target = join(folder, "text.jpg");
  const made = await createFfmpeg(findPrograms()).makeThumbnail({ file, target, durationSeconds: 2 }, signal);
  expect(made).toBe(false);
  expect(existsSync(target)).toBe(false);
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
  const probe = createProbe(findPrograms());
  for (const [name, content] of Object.entries(playlists)) {
    writeFileSync(join(folder, name), content);
    expect(await probe.read(join(folder, name), signal)).toEqual({
      kind: "unreadable",
      reason: "not-a-video",
    });
  }
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
  expect(await ffmpeg.decodePicture(make("large.mkv", "2000x1500"), signal)).toBe("decodes");
  expect(await ffmpeg.decodePicture(make("huge.mkv", "6000x4500"), signal)).toBe("fails");
});

test("a machine that can start no program says nothing against a file", async () => {
  const programs = { ffmpeg: "no\0program", ffprobe: "no\0program" };
  const target = join(makeTemporaryFolder(), "picture.jpg");
  const ffmpeg = createFfmpeg(programs);
  expect(await createProbe(programs).read("/a.mp4", signal)).toEqual({
    kind: "unreadable",
    reason: "timed-out",
  });
  expect(await ffmpeg.decodePicture("/a.mp4", signal)).toBe("timed-out");
  await expect(ffmpeg.makeThumbnail({ file: "/a.mp4", target, durationSeconds: 1 }, signal)).rejects.toThrow(
    "could not be started",
  );
});
