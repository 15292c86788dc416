import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { captionFile } from "@main/demo/captions";
import { clipArguments } from "@main/demo/clip-arguments";
import { type DemoClip, demoClips } from "@main/demo/clips";
import { chooseDemoPin } from "@main/demo/demo-pin";
import { makeClips } from "@main/demo/make-clips";
import { openDemo } from "@main/demo/open-demo";
import { findPinWeakness } from "@main/features/parent/pin.policy";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const short = (file: string, from: DemoClip): DemoClip => ({ ...from, file, seconds: 1 });
const [first, webm] = [demoClips[0], demoClips.find(({ file }) => file.endsWith(".webm"))];
if (!first || !webm) throw new Error("the demo has no clips");

function probe(file: string): { codecs: string[]; width: number; seconds: number } {
  const args = [
    "-v",
    "error",
    "-show_entries",
    "stream=codec_name,width:format=duration",
    "-of",
    "json",
    file,
  ];
  const report = JSON.parse(spawnSync("ffprobe", args, { encoding: "utf8" }).stdout);
  return {
    codecs: report.streams.map((stream: { codec_name: string }) => stream.codec_name),
    width: report.streams[0].width,
    seconds: Math.round(Number(report.format.duration)),
  };
}

describe("the demo's library", () => {
  test("is two shows with seasons, a film and a placeholder, all different", () => {
    const shows = new Set(demoClips.flatMap(({ file }) => /^(.+?)\/Season \d\//.exec(file)?.[1] ?? []));
    expect(shows.size).toBe(2);
    expect(demoClips.filter(({ file }) => /^[^/]+ \(\d{4}\)\.mp4$/.test(file))).toHaveLength(1);
    expect(demoClips.filter(({ file }) => file.startsWith("placeholder/"))).toHaveLength(1);
    for (const key of ["file", "seconds", "sky", "tune"] as const)
      expect(new Set(demoClips.map((clip) => JSON.stringify(clip[key]))).size).toBe(demoClips.length);
    expect(demoClips.every(({ seconds }) => seconds >= 20 && seconds <= 90)).toBe(true);
  });

  test("is drawn and composed by ffmpeg alone: no fonts and no files", () => {
    for (const clip of demoClips) {
      const line = clipArguments(clip, "/out.mp4").join(" ");
      expect(line).not.toMatch(/drawtext|movie=|font/);
      expect(line.match(/ -i /g)).toHaveLength(1);
    }
  });
});

test("clips play as what a browser takes, with captions beside them, and are made once", async () => {
  const folder = makeTemporaryFolder();
  const printed: string[] = [];
  const clips = [short("Show/Season 1/A.mp4", first), short("B.webm", webm)];
  const make = () =>
    makeClips({ folder, program: "ffmpeg", print: (line) => void printed.push(line), clips });
  expect(await make()).toBe(0);
  expect(probe(join(folder, "Show/Season 1/A.mp4"))).toEqual({
    codecs: ["h264", "aac"],
    width: 854,
    seconds: 1,
  });
  expect(probe(join(folder, "B.webm"))).toEqual({ codecs: ["vp9", "opus"], width: 854, seconds: 1 });
  expect(readFileSync(join(folder, "Show/Season 1/A.en.vtt"), "utf8")).toMatch(/^WEBVTT\n/);
  expect(readdirSync(join(folder, "Show/Season 1")).sort()).toEqual(["A.en.vtt", "A.mp4"]);
  expect(printed).toEqual([
    "Making sample video 1 of 2: Show/Season 1/A.mp4",
    "Making sample video 2 of 2: B.webm",
  ]);
  expect(await make()).toBe(0);
  expect(printed).toHaveLength(2);
});

test("an ffmpeg that cannot make them is told, and leaves nothing half made", async () => {
  const folder = makeTemporaryFolder();
  const printed: string[] = [];
  const clips = [short("A.mp4", first)];
  expect(await makeClips({ folder, program: "false", print: (line) => void printed.push(line), clips })).toBe(
    1,
  );
  expect(printed.at(-1)).toBe("1 of the sample videos could not be made with this ffmpeg.");
  expect(existsSync(join(folder, "A.mp4"))).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test("the demo's videos are made by the very ffmpeg that the kiosk found", async () => {
  const folder = makeTemporaryFolder();
  const ffmpeg = join(folder, "own-ffmpeg");
  writeFileSync(ffmpeg, '#!/bin/sh\nfor target; do :; done\necho made >"$target"\n', { mode: 0o755 });
  const added: string[] = [];
  const kiosk = {
    programs: { ffmpeg },
    seed: async () => undefined,
    addLibraryFolder: async (path: string) => void added.push(path),
  };
  await openDemo(kiosk, folder, () => {});
  expect(added).toEqual([join(folder, "demo-videos")]);
  for (const { file } of demoClips)
    expect(readFileSync(join(folder, "demo-videos", file), "utf8")).toBe("made\n");
});

test("captions are spread over the clip", () => {
  expect(captionFile({ captions: ["One.", "Two."], seconds: 130 })).toBe(
    "WEBVTT\n\n00:00:00.000 --> 00:01:04.500\nOne.\n\n00:01:05.000 --> 00:02:09.500\nTwo.\n",
  );
  expect(captionFile({ seconds: 10 })).toBeUndefined();
});

test("the PIN is one that the household's own rules take", () => {
  const drawn = [123_456, 111_111, 7, 482_915];
  expect(chooseDemoPin(() => drawn.shift() ?? 0)).toBe("000007");
  for (let round = 0; round < 200; round++) {
    const pin = chooseDemoPin();
    expect(pin).toMatch(/^\d{6}$/);
    expect(findPinWeakness(pin)).toBeUndefined();
  }
});
