import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ffmpeg } from "@main/platform/ffmpeg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeClip } from "../../../../support/make-clip";
import { openUncheckedLibrary, type UncheckedLibrary } from "./unchecked-library";

const made = mkdtempSync(join(tmpdir(), "matinee-clips-"));
const clip = join(made, "clip.mp4");
beforeAll(() => void makeClip(clip, { seconds: 1 }));
afterAll(() => rmSync(made, { recursive: true }));

const verdicts = (library: UncheckedLibrary) =>
  Object.fromEntries(Object.entries(library.files()).map(([path, { verdict }]) => [path, verdict]));

test("what headers said, and what they did not say, is asked of ffmpeg, and what plays is proven", async () => {
  const library = openUncheckedLibrary();
  const { at } = library;
  makeClip(at("film.mp4"), { seconds: 1, seed: 2 });
  makeClip(at("broadcast.ts"), { seconds: 1, seed: 3 });
  makeClip(at("old.avi"), { seconds: 1, codec: ["-c:v", "mpeg4", "-c:a", "libmp3lame"] });
  makeClip(at("song.mp4"), { seconds: 1, codec: ["-vn", "-c:a", "aac"] });
  writeFileSync(at("module.ts"), "export const answer: number = 42;\n".repeat(200));
  writeFileSync(at("broken.mkv"), "no film at all, \0 is it?");
  await library.scan();
  expect(verdicts(library)).toEqual({
    "film.mp4": "ready",
    "broadcast.ts": "unreadable: waiting",
    "old.avi": "needs-transcode: video-codec",
    "song.mp4": "ignored: no-picture",
    "module.ts": "unreadable: waiting",
    "broken.mkv": "unreadable: waiting",
  });
  const heard = await library.check();
  expect(verdicts(library)).toEqual({
    "film.mp4": "ready",
    "broadcast.ts": "needs-remux: container",
    "old.avi": "needs-transcode: video-codec",
    "song.mp4": "ignored: no-picture",
    "module.ts": "ignored: not-a-video",
    "broken.mkv": "unreadable: damaged",
  });
  expect(heard).toEqual({ toCheck: 5, checked: 5, failed: 1, changes: 3 });
  const film = library.files()["film.mp4"];
  expect(film).toMatchObject({ pass: "full", proven: true });
  expect(film?.facts).toMatchObject({ videoProfile: "Constrained Baseline", pixelFormat: "yuv420p" });
  expect(library.files()["broadcast.ts"]).toMatchObject({ pass: "full", proven: false });
  expect(await library.check()).toEqual({ toCheck: 0, checked: 0, failed: 0, changes: 0 });
});

/** The header stays as it is, and everything behind it becomes noise. */
function ruin(path: string): void {
  const size = readFileSync(path).length;
  const file = openSync(path, "r+");
  const media = readFileSync(path).indexOf("mdat") + 4;
  writeSync(file, Buffer.alloc(Math.max(0, size - media), 0x55), 0, size - media, media);
  closeSync(file);
}

test("a header that promises what the content does not hold is found out, and the others are not blamed", async () => {
  const library = openUncheckedLibrary();
  for (const name of ["a.mp4", "c.mp4"]) copyFileSync(clip, library.at(name));
  makeClip(library.at("b.mp4"), { seconds: 1, codec: ["-c:v", "libx264", "-movflags", "+faststart", "-an"] });
  ruin(library.at("b.mp4"));
  await library.scan();
  expect(verdicts(library)["b.mp4"]).toBe("ready");
  await library.check();
  expect(verdicts(library)).toEqual({ "a.mp4": "ready", "b.mp4": "unreadable: damaged", "c.mp4": "ready" });
});

function fillWith(library: UncheckedLibrary, count: number): void {
  for (let index = 0; index < count; index += 1) copyFileSync(clip, library.at(`${index}.mp4`));
}

test("a check that was ended goes on where it stopped", async () => {
  const library = openUncheckedLibrary();
  fillWith(library, 100);
  await library.scan();
  const controller = new AbortController();
  const asked: string[] = [];
  const { ffmpeg } = library.ports();
  const counting = (and: () => void): Partial<Ffmpeg> => ({
    readFacts(files, signal) {
      asked.push(...files);
      and();
      return ffmpeg.readFacts(files, signal);
    },
    decodePictures: async (files) => files.map(() => "decodes"),
  });
  const abortAtThird = () => {
    if (asked.length > 70) controller.abort();
  };
  const first = await library.check({ ffmpeg: counting(abortAtThird), signal: controller.signal });
  expect(first).toMatchObject({ toCheck: 100 });
  const done = Object.values(library.files()).filter(({ pass }) => pass === "full").length;
  expect(done).toBeGreaterThanOrEqual(32);
  expect(done).toBeLessThan(100);
  asked.length = 0;
  const second = await library.check({ ffmpeg: counting(() => undefined) });
  expect(asked).toHaveLength(100 - done);
  // A batch that was kept just before the end may not have been counted.
  expect(second.toCheck).toBeLessThanOrEqual(100 - first.checked);
  expect(second.toCheck).toBeGreaterThanOrEqual(100 - done);
  expect(Object.values(library.files()).every(({ pass, proven }) => pass === "full" && proven)).toBe(true);
});

test("a new scan that is wanted ends it between two batches", async () => {
  const library = openUncheckedLibrary();
  fillWith(library, 100);
  await library.scan();
  const decodePictures: Ffmpeg["decodePictures"] = async (files) => files.map(() => "decodes");
  let batches = 0;
  const stop = () => batches >= 1;
  const { ffmpeg } = library.ports();
  const readFacts: Ffmpeg["readFacts"] = (files, signal) => {
    batches += 1;
    return ffmpeg.readFacts(files, signal);
  };
  const heard = await library.check({ ffmpeg: { readFacts, decodePictures }, stop });
  expect(heard.checked).toBe(32);
});

test("what took too long is tried again by the next check, and keeps what was known of it", async () => {
  const library = openUncheckedLibrary();
  copyFileSync(clip, library.at("slow.mp4"));
  await library.scan();
  const readFacts: Ffmpeg["readFacts"] = async (files) =>
    files.map(() => ({ kind: "unreadable", reason: "timed-out" }));
  await library.check({ ffmpeg: { readFacts } });
  expect(library.files()["slow.mp4"]).toMatchObject({ verdict: "unreadable: timed-out", pass: "headers" });
  expect(library.files()["slow.mp4"]?.facts).not.toBeNull();
  await library.check({ ffmpeg: { decodePictures: async () => ["timed-out"] } });
  expect(library.files()["slow.mp4"]).toMatchObject({ verdict: "unreadable: timed-out", pass: "full" });
  await library.check();
  expect(library.files()["slow.mp4"]).toMatchObject({ verdict: "ready", proven: true });
});

test("nothing is said of files that are gone, or away with their disk, or that nobody could ask of", async () => {
  const library = openUncheckedLibrary();
  for (const name of ["gone.mp4", "here.mp4"]) copyFileSync(clip, library.at(name));
  await library.scan();
  renameSync(library.at("gone.mp4"), library.at("gone.txt"));
  const nothing: Ffmpeg["readFacts"] = async (files) => files.map(() => ({ kind: "unknown" }));
  expect(await library.check({ ffmpeg: { readFacts: nothing } })).toMatchObject({ toCheck: 2, changes: 0 });
  await library.check();
  expect(library.files()["gone.mp4"]).toMatchObject({ verdict: "ready", pass: "headers", proven: false });
  expect(library.files()["here.mp4"]).toMatchObject({ verdict: "ready", pass: "full", proven: true });
  library.sql("update library_folders set online = 0");
  expect(await library.check()).toMatchObject({ toCheck: 0 });
});

test("what a scan has met in the file's place meanwhile is not overwritten", async () => {
  const library = openUncheckedLibrary();
  copyFileSync(clip, library.at("film.mp4"));
  await library.scan();
  const { ffmpeg } = library.ports();
  const readFacts: Ffmpeg["readFacts"] = async (files, signal) => {
    library.sql("update files set size_bytes = size_bytes + 1");
    return ffmpeg.readFacts(files, signal);
  };
  await library.check({ ffmpeg: { readFacts } });
  expect(library.files()["film.mp4"]).toMatchObject({ pass: "headers" });
});

test("a duration that nobody says is measured", async () => {
  const library = openUncheckedLibrary();
  const live = ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-an", "-live", "1"];
  makeClip(library.at("live.webm"), { seconds: 3, codec: live });
  await library.scan();
  expect(library.files()["live.webm"]).toMatchObject({ verdict: "ready", durationSeconds: null });
  await library.check();
  expect(library.files()["live.webm"]?.durationSeconds).toBeCloseTo(3, 0);
});

test("subtitles inside of a film become captions", async () => {
  const library = openUncheckedLibrary();
  writeFileSync(join(made, "captions.srt"), "1\n00:00:00,100 --> 00:00:00,900\nHello\n");
  const texts = [
    "-i",
    join(made, "captions.srt"),
    "-map",
    "0:v",
    "-map",
    "2:s",
    "-metadata:s:s:0",
    "language=ger",
  ];
  makeClip(library.at("film.mkv"), { seconds: 1, codec: [...texts, "-c:v", "libx264", "-c:s", "srt"] });
  await library.scan();
  library.sql("delete from captions");
  expect(await library.check()).toMatchObject({ changes: 1 });
  const captions = library.all("select stream_index, language from captions");
  expect(captions).toEqual([{ stream_index: 1, language: "de" }]);
});

test("a database that cannot be written to ends the check with its error", async () => {
  const library = openUncheckedLibrary();
  fillWith(library, 70);
  await library.scan();
  library.sql(
    "create trigger refuse before update on files begin select raise(abort, 'the disk is full'); end",
  );
  await expect(library.check()).rejects.toThrow("the disk is full");
});

test("a file that was cut short is damaged", async () => {
  const library = openUncheckedLibrary();
  copyFileSync(clip, library.at("cut.mp4"));
  truncateSync(library.at("cut.mp4"), 3000);
  await library.scan();
  await library.check();
  expect(verdicts(library)).toEqual({ "cut.mp4": "unreadable: damaged" });
});
