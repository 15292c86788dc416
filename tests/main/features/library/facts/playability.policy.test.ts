import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decidePlayability, toFacts } from "@main/features/library/playability.policy";
import type { VideoFacts } from "@shared/model/video";
import { describe, expect, test } from "vitest";
import { sharedMediaFolder } from "../../../support/paths";
import { realFiles } from "./real-files";

const mp4 = "mov,mp4,m4a,3gp,3g2,mj2";
const mkv = "matroska,webm";

function facts(container: string, videoCodec: string | null, audioCodec: string | null): VideoFacts {
  const size = { width: 640, height: 360 };
  return { container, videoCodec, audioCodec, durationSeconds: 60, encrypted: false, ...size };
}

// Each row was played in Chromium 156: loaded, advanced, decoded bytes of picture and sound counted.
describe("what Chromium plays as it is", () => {
  test.each([
    ...["aac", "mp3", "opus", "vorbis", "flac", null].map((sound) => [mp4, "h264", sound] as const),
    ...["aac", "mp3", "opus", "vorbis", "flac", "pcm_s16le", null].map(
      (sound) => [mkv, "h264", sound] as const,
    ),
    ...["pcm_s16be", "pcm_s24le", "pcm_f32le", "pcm_u8", "pcm_alaw"].map(
      (sound) => [mp4, "h264", sound] as const,
    ),
    ...[mp4, mkv].flatMap((container) => [
      [container, "vp9", "opus"] as const,
      [container, "av1", "opus"] as const,
    ]),
    [mkv, "vp8", "vorbis"] as const,
    ["ogg", "vp8", "vorbis"] as const,
  ])("%s %s %s", (container, video, audio) => {
    expect(decidePlayability(facts(container, video, audio))).toEqual({ state: "ready", reason: null });
  });
});

describe("what needs another container", () => {
  test.each([
    ["mpegts", "h264", "aac"],
    ["flv", "h264", "mp3"],
    ["avi", "h264", "mp3"],
    ["asf", "h264", "aac"],
    ["mxf", "h264", "pcm_s16le"],
    ["mpegts", "h264", "ac3"],
  ])("%s %s %s", (container, video, audio) => {
    expect(decidePlayability(facts(container, video, audio))).toEqual({
      state: "needs-remux",
      reason: "container",
    });
  });
});

describe("what would play mute without a word", () => {
  test.each(["ac3", "eac3", "dts", "truehd", "alac", "mp2", "pcm_f64le", "amr_nb", "unknown"])(
    "%s",
    (audio) => {
      for (const container of [mp4, mkv])
        expect(decidePlayability(facts(container, "h264", audio))).toEqual({
          state: "needs-remux",
          reason: "audio-codec",
        });
    },
  );
});

describe("what would play sound without a picture, or not at all", () => {
  test.each([
    "hevc",
    "mpeg4",
    "mpeg2video",
    "theora",
    "mjpeg",
    "wmv2",
    "msmpeg4v3",
    "h263",
    "vc1",
    "prores",
    "ffv1",
  ])("%s", (video) => {
    expect(decidePlayability(facts(mp4, video, "aac"))).toEqual({
      state: "needs-transcode",
      reason: "video-codec",
    });
  });
});

test("what has no picture is no video, and what nobody can decode is unreadable", () => {
  expect(decidePlayability(facts(mp4, null, "aac"))).toEqual({ state: "ignored", reason: "no-picture" });
  expect(decidePlayability(facts(mp4, "unknown", "aac"))).toEqual({
    state: "unreadable",
    reason: "video-codec",
  });
  expect(decidePlayability({ ...facts(mp4, "h264", "aac"), encrypted: true })).toEqual({
    state: "unreadable",
    reason: "encrypted",
  });
});

describe("which tracks count", () => {
  const track = (codec: string | null) => ({ codec, width: 1, height: 1 });
  const chosen = (container: string, video: (string | null)[], audio: (string | null)[]) =>
    toFacts({
      ...{ container, durationSeconds: 1, encrypted: false },
      videoTracks: video.map(track),
      audioTracks: audio.map((codec) => ({ codec })),
    });

  test("Matroska: the first that the player decodes", () => {
    expect(chosen(mkv, ["hevc", "h264"], ["ac3", "aac"])).toMatchObject({
      videoCodec: "h264",
      audioCodec: "aac",
    });
  });
  test("MP4: the first, whatever it is", () => {
    expect(chosen(mp4, ["hevc", "h264"], ["ac3", "aac"])).toMatchObject({
      videoCodec: "hevc",
      audioCodec: "ac3",
    });
  });
  test("a track without a name is there all the same", () => {
    expect(chosen(mp4, [null], [null])).toMatchObject({ videoCodec: "unknown", audioCodec: "unknown" });
    expect(chosen(mp4, [], [])).toMatchObject({ videoCodec: null, audioCodec: null });
  });
});

interface ManifestEntry {
  file: string;
  ffprobe?: {
    container?: string;
    duration?: number;
    video: { codec?: string }[];
    audio: { codec?: string }[];
  } | null;
}

const manifestFile = join(sharedMediaFolder, "manifest.json");
const hasManifest = existsSync(manifestFile);
if (!hasManifest) console.log("skipped: the shared media folder is not beside this checkout");

/** These two carry pictures or sound that only reading them reveals as broken. */
const shownByReading = new Set([
  "androidx_vp9_invalid-bitstream.webm",
  "androidx_mp4_sample_missing_stsd.mp4",
]);

test.runIf(hasManifest)("the real files' facts give their states", () => {
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as ManifestEntry[];
  const readable = manifest.filter(({ ffprobe, file }) => ffprobe?.container && !shownByReading.has(file));
  expect(readable.length).toBeGreaterThan(30);
  const decided = readable.map(({ file, ffprobe }) => {
    const none = { width: null, height: null };
    const probed = {
      ...{ container: ffprobe?.container ?? "", durationSeconds: 1, encrypted: false },
      videoTracks: (ffprobe?.video ?? []).map(({ codec = null }) => ({ codec, ...none })),
      audioTracks: (ffprobe?.audio ?? []).map(({ codec = null }) => ({ codec })),
    };
    const { state, reason } = decidePlayability(toFacts(probed));
    return [file, reason === null ? state : `${state}: ${reason}`];
  });
  const expected = readable.map(({ file }) => [file, realFiles[file]]);
  expect(Object.fromEntries(decided)).toEqual(Object.fromEntries(expected));
});
