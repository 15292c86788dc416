import { placeAt, startOf } from "@renderer/kid/player/timeline.policy";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const length = fc.integer({ min: 1, max: 20_000_000 }).map((milliseconds) => milliseconds / 1000);

test("the beginning of each part is a place in that part, whatever the lengths before it", () => {
  fc.assert(
    fc.property(fc.array(length, { minLength: 1, maxLength: 12 }), (lengths) => {
      const places = lengths.map((_, part) => placeAt(lengths, startOf(lengths, part)));
      expect(places).toEqual(lengths.map((_, part) => ({ part, seconds: 0 })));
    }),
  );
});

test("a third part begins where the sum of the first two cannot be taken apart exactly", () => {
  const lengths = [3123.457, 3578.782, 2000];
  expect(placeAt(lengths, startOf(lengths, 2))).toEqual({ part: 2, seconds: 0 });
});

test("a place within a part of unknown length is left to the player, and before the film there is none", () => {
  expect(placeAt([60, null, 60], 500)).toEqual({ part: 1, seconds: 440 });
  expect(placeAt([60, 60], -5)).toEqual({ part: 0, seconds: 0 });
  expect(placeAt([], 5)).toEqual({ part: 0, seconds: 0 });
});
