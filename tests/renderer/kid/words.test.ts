import { startI18n } from "@renderer/i18n/i18n";
import { seenShare, tileLabel } from "@renderer/kid/home/tile-words";
import { doorScale } from "@renderer/kid/picker/door-scale";
import { clockWords } from "@renderer/kid/player/clock-words";
import { usedShare } from "@renderer/kid/used-share";
import type { Tile } from "@shared/model/video";
import { describe, expect, test } from "vitest";

const tile = (change: Partial<Tile>): Tile => ({
  videoId: 1,
  title: "Moss Bus",
  collection: null,
  season: null,
  episode: null,
  durationSeconds: 100,
  pictureUrl: null,
  resumeAtSeconds: null,
  isNew: false,
  ...change,
});

test.each([
  [0, "0:00"],
  [7.9, "0:07"],
  [750, "12:30"],
  [3723, "1:02:03"],
  [-1, "0:00"],
])("%d seconds are %s", (seconds, words) => {
  expect(clockWords(seconds)).toBe(words);
});

describe("a tile", () => {
  test.each([
    ["not begun has no bar", tile({}), null],
    ["begun shows its share", tile({ resumeAtSeconds: 38 }), 0.38],
    ["hardly begun is not empty", tile({ resumeAtSeconds: 0.1 }), 0.02],
    ["of unknown length shows that it is begun", tile({ resumeAtSeconds: 50, durationSeconds: null }), 0.02],
    ["is never more than full", tile({ resumeAtSeconds: 150 }), 1],
  ])("%s", (_name, begun, share) => {
    expect(seenShare(begun)).toBe(share);
  });

  test("says its title, and what its picture says besides", () => {
    const t = startI18n().getFixedT("en", "kid");
    expect(tileLabel(tile({}), t)).toBe("Moss Bus");
    expect(tileLabel(tile({ isNew: true }), t)).toBe("Moss Bus, new");
    expect(tileLabel(tile({ isNew: true, resumeAtSeconds: 5 }), t)).toBe("Moss Bus, part watched");
  });

  test("leaves markup in a title as it is: it becomes a text node", () => {
    const t = startI18n().getFixedT("en", "kid");
    expect(tileLabel(tile({ title: "<b>Tom & Jo</b>", isNew: true }), t)).toBe("<b>Tom & Jo</b>, new");
  });
});

test.each([
  [1, 1],
  [4, 1],
  [5, 0.93],
  [12, 0.38],
])("%i doors stand on the wall at %d", (doors, scale) => {
  expect(doorScale(doors)).toBe(scale);
  expect((doors * 32.4 - 6.4) * scale).toBeLessThanOrEqual(146);
});

test.each([
  [3, 3, 0],
  [3, 0, 1],
  [0, 0, 1],
  [2, 4, 0],
])("of %i tickets with %i left, %d of the day is used", (ticketsTotal, ticketsLeft, share) => {
  const standing = {
    profileId: "mia",
    accountingDay: "2026-11-21",
    ticketsUsed: 0,
    sky: "day",
    resetsAtMs: 0,
  } as const;
  expect(usedShare({ ...standing, ticketsTotal, ticketsLeft })).toBe(share);
});
