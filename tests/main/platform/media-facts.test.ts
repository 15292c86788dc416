import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { decodePictures } from "@main/platform/decode-pictures";
import { type FactsOutcome, readFacts } from "@main/platform/read-facts";
import type { VideoFacts } from "@shared/model/video";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clipKinds, makeClipKinds, makeSideways } from "../../support/clip-kinds";
import { durationsDiffer, expectSameFacts } from "../../support/compare-facts";
import { findPrograms } from "../../support/find-programs";
import { probeFile } from "../../support/probe-file";
import { readHeaderOf } from "../../support/read-header-of";

const { ffmpeg } = findPrograms();
const { signal } = new AbortController();
const names = [...Object.keys(clipKinds), "sideways.mp4"];
const folder = mkdtempSync(join(tmpdir(), "matinee-clips-"));
const paths = names.map((name) => join(folder, name));
let outcomes: Map<string, FactsOutcome>;

beforeAll(async () => {
  makeClipKinds(folder);
  makeSideways(join(folder, "h264 aac.mp4"), join(folder, "sideways.mp4"));
  const read = await readFacts(ffmpeg, paths, signal);
  outcomes = new Map(read.map((outcome, index) => [names[index] ?? "", outcome]));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Their headers do not say how long they are, or are of none of the three kinds that are read. */
const undated = ["fragmented.mp4", "half fragmented.mp4", "live.webm"];
const unread = /\.(ts|mpg|flv|wmv|ogv)$|^pcm 24\.mov$/;

test.each(names)("ffmpeg's report of %s says what ffprobe says", (name) => {
  const outcome = outcomes.get(name);
  const probed = probeFile(join(folder, name));
  const facts = outcome?.kind === "facts" ? outcome.facts : null;
  expectSameFacts(facts, probed);
  expect(durationsDiffer(facts, probed)).toBe(false);
  expect(facts?.durationSeconds === null).toBe(name === "live.webm");
});

test.each(names.filter((name) => !unread.test(name)))("the header of %s says nothing else", (name) => {
  const facts = readHeaderOf(join(folder, name));
  const probed = probeFile(join(folder, name));
  expectSameFacts(facts, withoutUnsaid(facts, probed));
  expect(durationsDiffer(facts, probed)).toBe(false);
  expect(facts?.durationSeconds === null).toBe(undated.includes(name));
});

/** An MP4 file's chapters, and its channels of anything but AAC, are left to ffmpeg. */
function withoutUnsaid(facts: VideoFacts | null, probed: ReturnType<typeof probeFile>) {
  const isMp4 = probed.container.startsWith("mov");
  const audioTracks = probed.audioTracks.map((track, index) => {
    const channels = facts?.audioTracks[index]?.channels === null ? null : track.channels;
    return { ...track, channels };
  });
  return { ...probed, audioTracks, chapters: isMp4 ? [] : probed.chapters };
}

test.each(names.filter((name) => unread.test(name)))("the header of %s waits for ffmpeg", (name) => {
  expect(readHeaderOf(join(folder, name))).toBeNull();
});

test("profiles, formats, rates and turned pictures are as ffmpeg has them", () => {
  const factsOf = (name: string) => {
    const outcome = outcomes.get(name);
    return outcome?.kind === "facts" ? outcome.facts : undefined;
  };
  expect(factsOf("h264 aac.mp4")).toMatchObject({
    ...{ videoProfile: "Constrained Baseline", pixelFormat: "yuv420p", framesPerSecond: 25, hdr: false },
    ...{ width: 176, height: 144, encrypted: false },
  });
  expect(factsOf("sideways.mp4")).toMatchObject({ width: 144, height: 176 });
  expect(factsOf("ntsc.mkv")?.framesPerSecond).toBeCloseTo(29.97, 2);
  expect(readHeaderOf(join(folder, "sideways.mp4"))).toMatchObject({ width: 144, height: 176 });
  expect(readHeaderOf(join(folder, "ntsc.mkv"))?.framesPerSecond).toBeCloseTo(29.97, 2);
  expect(readHeaderOf(join(folder, "ntsc.mkv"))?.audioTracks[0]?.channels).toBe(1);
});

test("a picture of each can be decoded, and of what is sound alone there is none", async () => {
  const decoded = await decodePictures(ffmpeg, paths, signal);
  const failed = paths.filter((_, index) => decoded[index] !== "decodes").map((path) => basename(path));
  expect(failed).toEqual(["sound alone.mkv"]);
});
