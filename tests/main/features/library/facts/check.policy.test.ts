import { isDurationDoubtful, needOf } from "@main/features/library/facts/check.policy";
import {
  findingsOfFacts,
  findingsOfRefusal,
  isVisibleChange,
} from "@main/features/library/facts/findings.policy";
import type { VideoFacts } from "@shared/model/video";
import { describe, expect, test } from "vitest";

const facts: VideoFacts = {
  ...{ container: "mov,mp4,m4a,3gp,3g2,mj2", durationSeconds: 60, videoCodec: "h264", audioCodec: "aac" },
  ...{ videoProfile: "High", pixelFormat: "yuv420p", width: 640, height: 360, framesPerSecond: 25 },
  ...{ hdr: false, encrypted: false, audioTracks: [], subtitleTracks: [], chapters: [] },
};
const seconds = (durationSeconds: number | null): VideoFacts => ({ ...facts, durationSeconds });

describe("what is still to be done with a file", () => {
  test.each([
    ["ready", null, "headers", false, true, "facts"],
    ["needs-transcode", "video-codec", "headers", false, true, "facts"],
    ["unreadable", "waiting", "none", false, true, "facts"],
    ["unreadable", "timed-out", "headers", false, true, "facts"],
    ["ready", null, "full", false, true, "proof"],
    ["unreadable", "timed-out", "full", false, true, "proof"],
    ["ready", null, "full", true, true, "nothing"],
    ["needs-transcode", "video-codec", "full", false, true, "nothing"],
    ["unreadable", "damaged", "full", false, true, "nothing"],
    ["unreadable", "empty", "none", false, true, "nothing"],
    ["ignored", "folder-ignored", "none", false, true, "nothing"],
    ["missing", "vanished", "headers", false, true, "nothing"],
    ["ready", null, "headers", false, false, "nothing"],
  ] as const)(
    "%s (%s), known by %s, proven %s, reachable %s: %s",
    (state, reason, factsPass, proven, reachable, need) => {
      expect(needOf({ state, reason, factsPass, proven, reachable })).toBe(need);
    },
  );
});

describe("which durations are measured", () => {
  const plenty = 100_000_000;
  test.each([
    ["one that nobody says", seconds(null), null, plenty, true],
    ["one that both say", seconds(3600), seconds(3601), plenty, false],
    ["one that only ffmpeg says", seconds(3600), seconds(null), plenty, false],
    ["one that the header says otherwise", seconds(3600), seconds(60), plenty, true],
    ["a short one that differs a little", seconds(3), seconds(1), plenty, false],
    ["one that is too long for so few bytes", seconds(80_000), null, 100_000, true],
    ["that of sound alone", { ...seconds(null), videoCodec: null }, null, plenty, false],
    ["that of an encrypted file", { ...seconds(null), encrypted: true }, null, plenty, false],
  ])("%s", (_, said, header, sizeBytes, doubtful) => {
    expect(isDurationDoubtful(said, header, sizeBytes)).toBe(doubtful);
  });
});

test("of numbers that ffmpeg rounds, the header's are kept where both agree", () => {
  const header = { ...facts, durationSeconds: 60.004, framesPerSecond: 24.996 };
  expect(findingsOfFacts(facts, header).facts).toMatchObject({
    durationSeconds: 60.004,
    framesPerSecond: 24.996,
  });
  expect(findingsOfFacts(facts, seconds(61)).facts?.durationSeconds).toBe(60);
  expect(findingsOfFacts(facts, null).facts).toEqual(facts);
});

test("what took too long leaves what is known, and any other refusal takes its place", () => {
  const known = { factsPass: "headers", facts, proven: false } as const;
  const late = { ...known, state: "unreadable", reason: "timed-out" };
  expect(findingsOfRefusal("timed-out", known)).toEqual(late);
  const damaged = { state: "unreadable", reason: "damaged", factsPass: "full", facts: null, proven: false };
  expect(findingsOfRefusal("damaged", known)).toEqual(damaged);
});

test("a proof alone shows nowhere, another verdict or duration does", () => {
  const before = findingsOfFacts(facts, null);
  expect(isVisibleChange(before, { ...before, proven: true })).toBe(false);
  expect(isVisibleChange(before, findingsOfFacts(seconds(90), null))).toBe(true);
  expect(isVisibleChange(before, { ...before, state: "unreadable", reason: "damaged" })).toBe(true);
});
