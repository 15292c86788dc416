import { readFfmpegReport } from "@main/platform/ffmpeg-report";
import { describe, expect, test } from "vitest";

const first = (printed: string) => readFfmpegReport(printed).facts[0];

/** As versions print the same file: 4.4, 5.1, 7.1. */
const versions = {
  "4.4": `Input #0, matroska,webm, from '':
  Metadata:
    title           : A title: with colons
    ENCODER         : Lavf58.76.100
  Duration: 01:02:03.45, start: 0.000000, bitrate: 113 kb/s
    Chapter #0:0: start 0.000000, end 1.999000
    Metadata:
      title           : Opening
    Chapter #0:1: start 2.000000, end 4.999000
    Metadata:
      title           : The rest
    Stream #0:0(ger): Video: hevc (Main 10), yuv420p10le(tv, bt2020nc/bt2020/smpte2084), 3840x2160 [SAR 1:1 DAR 16:9], 23.98 fps, 23.98 tbr, 1k tbn, 23.98 tbc (default)
    Stream #0:1(ger): Audio: dts (DTS-HD MA), 48000 Hz, 5.1(side), s32p (24 bit) (default)
    Metadata:
      title           : Deutsch
    Stream #0:2(eng): Audio: eac3, 48000 Hz, 7.1, fltp, 640 kb/s
    Stream #0:3(eng): Subtitle: subrip (forced)
    Stream #0:4(fre): Subtitle: hdmv_pgs_subtitle (hearing impaired)
At least one output file must be specified
`,
  "5.1": `Input #0, matroska,webm, from '':
  Metadata:
    title           : A title: with colons
  Duration: 01:02:03.45, start: 0.000000, bitrate: 113 kb/s
  Chapters:
    Chapter #0:0: start 0.000000, end 1.999000
      Metadata:
        title           : Opening
    Chapter #0:1: start 2.000000, end 4.999000
      Metadata:
        title           : The rest
  Stream #0:0(ger): Video: hevc (Main 10), yuv420p10le(tv, bt2020nc/bt2020/smpte2084), 3840x2160 [SAR 1:1 DAR 16:9], 23.98 fps, 23.98 tbr, 1k tbn (default)
  Stream #0:1(ger): Audio: dts (DTS-HD MA), 48000 Hz, 5.1(side), s32p (24 bit) (default)
    Metadata:
      title           : Deutsch
      BPS             : 1
  Stream #0:2(eng): Audio: eac3, 48000 Hz, 7.1, fltp, 640 kb/s
  Stream #0:3(eng): Subtitle: subrip (forced)
  Stream #0:4(fre): Subtitle: hdmv_pgs_subtitle (hearing impaired)
At least one output file must be specified
`,
  "7.1": `Input #0, matroska,webm, from '':
  Metadata:
    title           : A title: with colons
  Duration: 01:02:03.45, start: 0.000000, bitrate: 113 kb/s
  Chapters:
    Chapter #0:0: start 0.000000, end 1.999000
      Metadata:
        title           : Opening
    Chapter #0:1: start 2.000000, end 4.999000
      Metadata:
        title           : The rest
  Stream #0:0(ger): Video: hevc (Main 10), yuv420p10le(tv, bt2020nc/bt2020/smpte2084, progressive), 3840x2160 [SAR 1:1 DAR 16:9], 23.98 fps, 23.98 tbr, 1k tbn (default)
      Side data:
        Mastering Display Metadata, has_primaries:1 has_luminance:1
  Stream #0:1(ger): Audio: dts (DTS-HD MA), 48000 Hz, 5.1(side), s32p (24 bit) (default)
      Metadata:
        title           : Deutsch
  Stream #0:2(eng): Audio: eac3 (Dolby Digital Plus + Dolby Atmos), 48000 Hz, 7.1, fltp, 640 kb/s
  Stream #0:3(eng): Subtitle: subrip (srt) (forced)
  Stream #0:4(fre): Subtitle: hdmv_pgs_subtitle (pgssub), 1920x1080 (hearing impaired)
At least one output file must be specified
`,
};

test.each(Object.entries(versions))("ffmpeg %s says the same in its own way", (_, printed) => {
  const subtitle = { title: null, default: false };
  expect(first(printed)).toEqual({
    container: "matroska,webm",
    durationSeconds: 3723.45,
    ...{ videoCodec: "hevc", videoProfile: "Main 10", pixelFormat: "yuv420p10le", audioCodec: "dts" },
    ...{ width: 3840, height: 2160, framesPerSecond: 23.98, hdr: true, encrypted: false },
    audioTracks: [
      { codec: "dts", channels: 6, language: "de", title: "Deutsch", default: true },
      { codec: "eac3", channels: 8, language: "en", title: null, default: false },
    ],
    subtitleTracks: [
      { ...subtitle, codec: "subrip", streamIndex: 3, language: "en", forced: true, hearingImpaired: false },
      {
        ...{ ...subtitle, codec: "hdmv_pgs_subtitle", streamIndex: 4, language: "fr" },
        ...{ forced: false, hearingImpaired: true },
      },
    ],
    chapters: [
      { startSeconds: 0, title: "Opening" },
      { startSeconds: 2, title: "The rest" },
    ],
  });
});

const withStreams = (...streams: string[]) =>
  first(
    `Input #0, mov,mp4,m4a,3gp,3g2,mj2, from '':\n  Duration: N/A, bitrate: N/A\n${streams.join("\n")}\n`,
  );

describe("tracks", () => {
  test("pictures that are attached, and tracks that describe nothing, are none", () => {
    const facts = withStreams(
      "  Stream #0:0: Video: mjpeg (Baseline), yuvj420p(pc), 600x600, 90k tbr, 90k tbn (attached pic)",
      "  Stream #0:1: Video: png, rgb24, 600x600, 1 fps (timed thumbnails)",
      "  Stream #0:2: Audio: none, 0 channels, 74 kb/s (default)",
      "  Stream #0:3[0x1](und): Data: none (mebx / 0x7862656D), 0 kb/s (default)",
      "  Stream #0:4: Attachment: ttf",
    );
    expect(facts).toMatchObject({ videoCodec: null, audioCodec: null, width: null, durationSeconds: null });
  });

  test("in Matroska the first that plays counts, in MP4 the first", () => {
    const streams =
      "  Stream #0:0: Video: hevc (Main), yuv420p, 8x8, 25 fps\n  Stream #0:1: Video: h264 (High), yuv420p, 16x16, 25 fps\n  Stream #0:2: Audio: ac3, 48000 Hz, stereo, fltp\n  Stream #0:3: Audio: aac (LC), 48000 Hz, mono, fltp\n";
    const passing = first(`Input #0, matroska,webm, from '':\n${streams}`);
    expect(passing).toMatchObject({ videoCodec: "h264", width: 16, audioCodec: "aac" });
    expect(withStreams(streams)).toMatchObject({ videoCodec: "hevc", width: 8, audioCodec: "ac3" });
  });

  test("a codec that ffmpeg has no name for is unknown, and stays a track", () => {
    const facts = withStreams(
      "  Stream #0:0[0x1](und): Video: none (vvc1 / 0x31637676), none(progressive), 320x180, 363 kb/s, 24 fps",
      "  Stream #0:1[0x2](und): Audio: none (xyz1 / 0x317A7978), 48000 Hz, 2 channels",
    );
    expect(facts).toMatchObject({ videoCodec: "unknown", pixelFormat: null, audioCodec: "unknown" });
    expect(facts?.audioTracks[0]?.channels).toBe(2);
  });

  test.each([
    ["displaymatrix: rotation of -90.00 degrees", [80, 160]],
    ["Display Matrix: rotation of 90.00 degrees", [80, 160]],
    ["displaymatrix: rotation of 180.00 degrees", [160, 80]],
    ["displaymatrix: rotation of -0.00 degrees", [160, 80]],
  ])("%s", (said, [width, height]) => {
    const line = "  Stream #0:0: Video: h264 (High), yuv420p, 160x80, 25 fps";
    expect(withStreams(line, "    Side data:", `      ${said}`)).toMatchObject({ width, height });
  });

  test.each([
    ["mono", 1],
    ["2 channels", 2],
    ["5.1(side)", 6],
    ["7.1.4", 12],
    ["3 channels (FL+FR+LFE)", 3],
    ["hexagonal", 6],
    ["ambisonic 1", null],
  ])("sound in %s", (layout, channels) => {
    const facts = withStreams(
      `  Stream #0:0: Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, ${layout}, fltp`,
    );
    expect(facts?.audioTracks[0]?.channels).toBe(channels);
  });

  test.each([
    ["1k fps, 60 tbr", 60],
    ["15 tbr", 15],
    ["0.50 fps, 25 tbr", 0.5],
    ["90k tbr", null],
  ])("a rate of %s", (said, rate) => {
    const facts = withStreams(`  Stream #0:0: Video: h264 (High), yuv420p, 8x8, ${said}, 90k tbn`);
    expect(facts?.framesPerSecond).toBe(rate);
  });

  test.each([
    ["  Stream #0:0: Video: h264 (encv / 0x76636E65), none, 8x8", ""],
    ["  Stream #0:0: Audio: aac (drms / 0x736D7264), 44100 Hz, stereo", ""],
    ["  Stream #0:0: Video: h264, yuv420p, 8x8\n    Side data:\n      Encryption initialization data", ""],
    [
      "  Stream #0:0: Video: wmv3, yuv420p, 8x8",
      "[asf @ 0x1] DRM protected stream detected, decoding will likely fail!\n",
    ],
  ])("encrypted: %s %s", (stream, before) => {
    expect(first(`${before}Input #0, asf, from '':\n${stream}\n`)?.encrypted).toBe(true);
  });

  test("Dolby Vision is high dynamic range", () => {
    const line = "  Stream #0:0: Video: hevc (Main 10), yuv420p10le(tv), 8x8, 25 fps";
    const said = "      DOVI configuration record: version: 1.0, profile: 5, level: 2";
    expect(withStreams(line, "    Side data:", said)?.hdr).toBe(true);
    expect(withStreams(line)?.hdr).toBe(false);
  });
});

test("what is written in a film is no report", () => {
  const facts = withStreams(
    "  Stream #0:0: Video: h264 (High), yuv420p, 8x8, 25 fps",
    "    Metadata:",
    "      comment         : Stream #0:1: Audio: aac, 48000 Hz, stereo",
    "                      :   Stream #0:1: Audio: aac, 48000 Hz, stereo",
    "      title           : (default) encrypted, 1x1",
  );
  expect(facts).toMatchObject({ audioTracks: [], encrypted: false, width: 8 });
});

test("the complaint is what was said after the last input", () => {
  const printed = `[mov @ 0x1] first\nInput #0, mov, from '':\n  Duration: 00:00:01.00\n[mov @ 0x2] moov atom not found\n: Invalid data\n`;
  const report = readFfmpegReport(printed);
  expect(report.facts).toHaveLength(1);
  expect(report.complaint).toBe("[mov @ 0x2] moov atom not found\n: Invalid data\n");
  expect(readFfmpegReport("nothing at all")).toEqual({ facts: [], complaint: "nothing at all" });
});
