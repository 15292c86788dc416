import { startI18n } from "@renderer/i18n/i18n";
import { seenShare, tileLabel } from "@renderer/kid/home/tile-words";
import { doorScale } from "@renderer/kid/picker/door-scale";
import { clockWords } from "@renderer/kid/player/clock-words";
import { describe, expect, test } from "vitest";
import { tileOf } from "../app/samples";

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
    ["not begun has no bar", tileOf({}), null],
    ["begun shows its share", tileOf({ resumeAtSeconds: 38 }), 0.38],
    ["hardly begun is not empty", tileOf({ resumeAtSeconds: 0.1 }), 0.02],
    [
      "of unknown length shows that it is begun",
      tileOf({ resumeAtSeconds: 50, durationSeconds: null }),
      0.02,
    ],
    ["is never more than full", tileOf({ resumeAtSeconds: 150 }), 1],
  ])("%s", (_name, begun, share) => {
    expect(seenShare(begun)).toBe(share);
  });

  test("says its title, and what its picture says besides", () => {
    const t = startI18n().getFixedT("en", "kid");
    expect(tileLabel(tileOf({}), t)).toBe("Moss Bus");
    expect(tileLabel(tileOf({ isNew: true }), t)).toBe("Moss Bus, new");
    expect(tileLabel(tileOf({ isNew: true, resumeAtSeconds: 5 }), t)).toBe("Moss Bus, part watched");
  });

  test("leaves markup in a title as it is: it becomes a text node", () => {
    const t = startI18n().getFixedT("en", "kid");
    expect(tileLabel(tileOf({ title: "<b>Tom & Jo</b>", isNew: true }), t)).toBe("<b>Tom & Jo</b>, new");
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
