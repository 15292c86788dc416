import { sunAt } from "@renderer/ui/day-arc";
import { expect, test } from "vitest";

test("the sun stands highest when half of the day is used", () => {
  expect(sunAt(0.5)).toEqual({ x: 145, y: 40 });
});

test("the sun goes from left to right and never leaves its arc", () => {
  const way = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => sunAt(share).x);
  expect(way).toEqual([...way].sort((one, other) => one - other));
  expect(sunAt(-1)).toEqual(sunAt(0));
  expect(sunAt(2)).toEqual(sunAt(1));
  expect(sunAt(1).x).toBeLessThan(259);
});
