import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PictureSize } from "@main/platform/picture-sizes";
import { createPictures } from "@main/platform/pictures";
import { beforeEach, describe, expect, test } from "vitest";
import { findPrograms } from "../../support/find-programs";
import { makeClip } from "../../support/make-clip";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { lookAtPicture, makeTestPicture } from "../../support/test-picture";

const { signal } = new AbortController();
const pictures = createPictures(findPrograms());
let folder = "";

beforeEach(() => {
  folder = makeTemporaryFolder();
});

const at = (name: string) => join(folder, name);
const target = () => at("made.jpg");

async function sizeOf(made: Promise<boolean>): Promise<string> {
  return (await made) ? lookAtPicture(target()).size : "none";
}
const make = (name: string, size: PictureSize = "wide") =>
  sizeOf(pictures.makePicture({ file: at(name), size, target: target() }, signal));
const take = (file: string, durationSeconds: number | null = 2) =>
  sizeOf(pictures.makeThumbnail({ file, target: target(), durationSeconds }, signal));

describe("a picture", () => {
  test.each<[string, PictureSize, string, string]>([
    ["of its own shape is made smaller", "poster", "1000x1500", "400x600"],
    ["that is too wide loses its sides", "poster", "3000x1500", "400x600"],
    ["that is too high loses from above and below", "wide", "1000x1500", "640x360"],
    ["for the whole screen is larger", "backdrop", "3840x2160", "1280x720"],
    ["is never made larger", "poster", "100x150", "100x150"],
    ["that is tiny stays one", "wide", "2x2", "2x2"],
    ["that is a line stays one", "wide", "1920x2", "4x2"],
  ])("%s", async (_, size, source, made) => {
    makeTestPicture(at("a.png"), { size: source });
    expect(await make("a.png", size)).toBe(made);
  });

  test.each(["a.jpg", "a.png", "a.webp"])("is taken from %s, whatever it is called", async (name) => {
    makeTestPicture(at(name), { size: "640x360" });
    copyFileSync(at(name), at("cov%03d.tbn"));
    expect(await make("cov%03d.tbn")).toBe("640x360");
  });

  test("is turned as a camera says", async () => {
    makeTestPicture(at("a.jpg"), { size: "600x400", orientation: 6 });
    expect(await make("a.jpg", "poster")).toBe("400x600");
  });

  test("with names that are options, patterns or lines of their own is one all the same", async () => {
    for (const name of ["-i.jpg", "a\nb.jpg", "%d %s.jpg", "concat:a|b.jpg", "\u202egnp.jpg"]) {
      makeTestPicture(at("source.jpg"), {});
      copyFileSync(at("source.jpg"), at(name));
      expect(await make(name)).toBe("640x360");
    }
  });

  test.each<[string, string | Buffer]>([
    ["an empty file", ""],
    ["a web page", "<!doctype html><title>404</title>"],
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ["a playlist", "#EXTM3U\n#EXTINF:2,\n/etc/passwd\n"],
    ["a JPEG that is only a beginning", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["a GIF", "GIF89a"],
  ])("is not made of %s", async (_, content) => {
    writeFileSync(at("a.jpg"), content);
    expect(await make("a.jpg")).toBe("none");
    expect(readdirSync(folder)).toEqual(["a.jpg"]);
  });

  test("is not made of 64 million pixels in a small file, of a folder, a pipe or nothing", async () => {
    makeTestPicture(at("huge.png"), { size: "8000x8000", source: "color=white" });
    mkdirSync(at("folder.jpg"));
    execFileSync("mkfifo", [at("pipe.jpg")]);
    for (const name of ["huge.png", "folder.jpg", "pipe.jpg", "gone.jpg"])
      expect(await make(name)).toBe("none");
  });
});

describe("the frame of a film", () => {
  const film = (...parts: string[]) => {
    const inputs = parts.flatMap((part) => ["-f", "lavfi", "-i", part]);
    const joined = `${parts.map((_, place) => `[${place}]`).join("")}concat=n=${parts.length}:v=1`;
    const output = ["-filter_complex", joined, "-g", "5", "-pix_fmt", "yuv420p", at("film.mp4")];
    execFileSync("ffmpeg", ["-v", "error", ...inputs, ...output]);
    return at("film.mp4");
  };
  const dark = (seconds: number) => `color=black:s=160x90:d=${seconds}:r=5`;
  const scene = (seconds: number) => `testsrc2=s=160x90:d=${seconds}:r=5`;
  const title = (seconds: number) => `color=0x204080:s=160x90:d=${seconds}:r=5,drawbox=60:40:40:6:white:fill`;

  test.each<[string, string, string]>([
    ["fills the size of a tile", "1280x400", "640x360"],
    ["upright is cut to it", "360x640", "360x202"],
    ["that is small stays so", "160x90", "160x90"],
  ])("%s", async (_, size, made) => {
    expect(await take(makeClip(at("a.mp4"), { size }))).toBe(made);
  });

  test("is turned as the camera was held", async () => {
    makeClip(at("a.mp4"), { size: "320x180" });
    const rotate = ["-display_rotation", "90", "-i", at("a.mp4"), "-c", "copy", at("b.mp4")];
    const turned = () => execFileSync("ffmpeg", ["-v", "error", ...rotate], { stdio: "pipe" });
    const older = ["-i", at("a.mp4"), "-c", "copy", "-metadata:s:v", "rotate=90", "-y", at("b.mp4")];
    try {
      turned();
    } catch {
      execFileSync("ffmpeg", ["-v", "error", ...older]);
    }
    expect(await take(at("b.mp4"))).toBe("180x100");
  });

  test("comes from later on where it begins in the dark", async () => {
    await take(film(dark(4), scene(6)), 10);
    expect(lookAtPicture(target()).luma).toBeGreaterThan(60);
  });

  test("is no title card where there is a scene", async () => {
    await take(film(title(4), scene(6)), 10);
    expect(lookAtPicture(target()).spread).toBeGreaterThan(60);
  });

  test("is a title card rather than the dark, and the dark rather than nothing", async () => {
    await take(film(dark(2), title(3), dark(5)), 10);
    expect(lookAtPicture(target()).luma).toBeGreaterThan(36);
    expect(await take(makeClip(at("b.mp4"), { codec: ["-vf", "eq=brightness=-1", "-an"] }))).toBe("160x90");
  });

  test("is none where there is no film", async () => {
    writeFileSync(at("text.mp4"), "hello");
    expect(await take(at("text.mp4"))).toBe("none");
    expect(existsSync(target())).toBe(false);
  });

  test("goes where it belongs, whatever the folder is called, and leaves nothing half made behind", async () => {
    const strange = at("100% pictures %d");
    mkdirSync(strange);
    writeFileSync(join(strange, "a.jpg.part"), "left behind by a crash");
    const file = makeClip(at("a.mp4"));
    await pictures.makeThumbnail({ file, target: join(strange, "a.jpg"), durationSeconds: 2 }, signal);
    expect(readdirSync(strange)).toEqual(["a.jpg"]);
  });
});

describe("what the machine is at fault for is said", () => {
  test("when no program can be started", async () => {
    const { makeThumbnail, makePicture } = createPictures({ ffmpeg: "no\0program" });
    const request = { file: makeTestPicture(at("a.jpg"), {}), target: target(), size: "wide" } as const;
    await expect(makePicture(request, signal)).rejects.toThrow("could not be started");
    await expect(makeThumbnail({ ...request, durationSeconds: 1 }, signal)).rejects.toThrow(
      "could not be started",
    );
  });

  test("when the disk is full", async () => {
    const full = at("ffmpeg");
    writeFileSync(full, "#!/bin/sh\necho 'av_interleaved_write_frame(): No space left on device' >&2\n", {
      mode: 0o755,
    });
    const { makePicture } = createPictures({ ffmpeg: full });
    const request = { file: makeTestPicture(at("a.jpg"), {}), target: target(), size: "wide" } as const;
    await expect(makePicture(request, signal)).rejects.toMatchObject({ code: "ENOSPC" });
  });
});

test("what is stopped makes nothing", async () => {
  const file = makeClip(at("a.mp4"));
  const stopped = AbortSignal.abort();
  expect(await pictures.makeThumbnail({ file, target: target(), durationSeconds: 2 }, stopped)).toBe(false);
  expect(existsSync(target())).toBe(false);
});
