import { comingOf, isNews, nearnessOf } from "@renderer/kid/player/coming.policy";
import { fadedShare, inSteps, sinkingShare } from "@renderer/kid/player/sunset.policy";
import { loudnessOf, topLevel } from "@renderer/kid/player/volume.policy";
import { describe, expect, test } from "vitest";
import { time } from "../app/samples";

const end = { rule: "no-minutes-today", sunsetAtMs: 1000, endsAtMs: 121_000 } as const;

describe("the sunset", () => {
  test.each([
    ["has not begun a moment before", 999, 0],
    ["begins", 1000, 0],
    ["is half", 61_000, 0.5],
    ["is over", 121_000, 1],
    ["stays over", 999_999, 1],
  ])("%s", (_name, nowMs, faded) => {
    expect(fadedShare(end, nowMs)).toBe(faded);
  });

  test("does not come where nothing ends, or where it ends at the second", () => {
    expect(fadedShare(null, 5)).toBe(0);
    expect(fadedShare({ ...end, sunsetAtMs: null }, 200_000)).toBe(0);
  });

  test("goes in a few steps for those who want no motion", () => {
    expect([0, 0.1, 0.2, 0.55, 0.99, 1].map(inSteps)).toEqual([0, 0, 0.2, 0.4, 0.8, 1]);
  });

  test("takes the day's sun down with it", () => {
    expect([0, 0.5, 1].map((faded) => sinkingShare(0.8, faded))).toEqual([0.8, 0.9, 1]);
  });
});

describe("the sound", () => {
  test.each([
    [100, 5],
    [60, 3],
    [50, 3],
    [1, 1],
    [0, 0],
  ])("with a cap of %i percent ends at level %i", (cap, level) => {
    expect(topLevel(cap)).toBe(level);
  });

  test("is never above the cap", () => {
    for (let cap = 0; cap <= 100; cap += 5)
      for (let level = 0; level <= 5; level++)
        expect(loudnessOf(level, cap, 0)).toBeLessThanOrEqual(cap / 100);
  });

  test("goes with the light", () => {
    expect(loudnessOf(5, 100, 0.5)).toBe(0.5);
    expect(loudnessOf(5, 100, 1)).toBe(0);
  });
});

describe("a warning", () => {
  const five = { rule: "no-minutes-today", minutes: 5 } as const;

  test.each([
    ["the first is news", null, five, true],
    ["the same again is not", five, five, false],
    ["a nearer one is", five, { ...five, minutes: 1 }, true],
    ["a farther one is not: a parent gave some minutes", five, { ...five, minutes: 15 }, false],
    ["another rule is", five, { rule: "outside-hours", minutes: 15 } as const, true],
    ["none is not", five, null, false],
  ])("%s", (_name, before, warning, news) => {
    expect(isNews(before, warning)).toBe(news);
  });

  test.each([
    [15, "later"],
    [7, "soon"],
    [5, "soon"],
    [2, "now"],
    [1, "now"],
  ])("%i minutes before is told as %s", (minutes, nearness) => {
    expect(nearnessOf({ rule: "break", minutes })).toBe(nearness);
  });

  const evening = Date.parse("2026-11-21T18:20Z");
  const noon = Date.parse("2026-11-21T12:00Z");
  test.each([
    ["break", noon, "rest"],
    ["paused", noon, "rest"],
    ["no-minutes-today", evening, "curtain"],
    ["outside-hours", evening, "bed"],
    ["outside-hours", noon, "curtain"],
  ] as const)("of %s shows what comes", (rule, nowMs, coming) => {
    expect(comingOf(rule, nowMs, time)).toBe(coming);
  });
});
