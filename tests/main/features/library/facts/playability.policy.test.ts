import { decidePlayability, decideUnreadable } from "@main/features/library/facts/playability.policy";
import type { VideoFacts } from "@shared/model/video";
import { describe, expect, test } from "vitest";

const mp4 = "mov,mp4,m4a,3gp,3g2,mj2";
const mkv = "matroska,webm";

function facts(container: string, videoCodec: string | null, audioCodec: string | null): VideoFacts {
  return {
    ...{ container, videoCodec, audioCodec, durationSeconds: 60, width: 640, height: 360 },
    ...{ videoProfile: null, pixelFormat: null, framesPerSecond: 25, hdr: false, encrypted: false },
    ...{ audioTracks: [], subtitleTracks: [], chapters: [] },
  };
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

test.each([
  ["Constrained Baseline", "yuv420p"],
  ["High", "yuv420p"],
  ["High 10", "yuv420p10le"],
  ["High 4:2:2", "yuv422p10le"],
  ["High 4:4:4 Predictive", "yuv444p"],
])("H.264 of profile %s plays as it is", (videoProfile, pixelFormat) => {
  const known = { ...facts(mp4, "h264", "aac"), videoProfile, pixelFormat };
  expect(decidePlayability(known)).toEqual({ state: "ready", reason: null });
});

describe("what could not be read", () => {
  test.each([
    ["not-a-video", "ignored"],
    ["no-picture", "ignored"],
    ["vanished", "missing"],
    ["damaged", "unreadable"],
    ["encrypted", "unreadable"],
    ["timed-out", "unreadable"],
    ["no-permission", "unreadable"],
    ["empty", "unreadable"],
  ] as const)("%s: %s", (reason, state) => {
    expect(decideUnreadable(reason)).toEqual({ state, reason });
  });
});
