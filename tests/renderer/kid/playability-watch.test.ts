import { createPlayabilityWatch } from "@renderer/kid/player/playability-watch";
import { describe, expect, test } from "vitest";

type Glance = Parameters<ReturnType<typeof createPlayabilityWatch>>[0];
const look = (seconds: number, glance: (second: number) => Glance) => {
  const watch = createPlayabilityWatch();
  for (let second = 0; second < seconds; second++) if (watch(glance(second))) return second;
  return null;
};

describe("a video is given up", () => {
  test("when it plays for two seconds without a picture", () => {
    expect(look(60, (second) => ({ positionSeconds: second, paused: false, hasPicture: false }))).toBe(2);
  });

  test("when it does not move for twenty seconds", () => {
    expect(look(60, () => ({ positionSeconds: 0, paused: false, hasPicture: true }))).toBe(20);
  });
});

describe("a video is left in peace", () => {
  test("while it plays with a picture", () => {
    expect(look(600, (second) => ({ positionSeconds: second, paused: false, hasPicture: true }))).toBeNull();
  });

  test("while it is paused, however long", () => {
    expect(look(600, () => ({ positionSeconds: 9, paused: true, hasPicture: false }))).toBeNull();
  });

  test("when the picture comes a moment after the sound", () => {
    expect(
      look(60, (second) => ({ positionSeconds: second, paused: false, hasPicture: second > 1 })),
    ).toBeNull();
  });
});
