import { scrollToShow, spaceBefore, tileWindow } from "@renderer/ui/shelf-scroll";
import { describe, expect, test } from "vitest";

const at = (scroll: number, column: number, count: number, viewRem = 192) =>
  Math.round(scrollToShow({ scroll, column, count, viewRem, shape: "wide" }) * 10) / 10;

describe("a row scrolls", () => {
  test.each([
    ["not at all while the tile is in view", 0, 3, 12, 0],
    ["just enough for the next tile and its ring", 0, 4, 12, 35.2],
    ["no further when it is in view already", 35.2, 2, 12, 35.2],
    ["back to the tile's own edge", 200, 2, 12, 82.4],
    ["to the very start for the first tile", 35.2, 0, 12, 0],
    ["not beyond its end", 500, 11, 12, 323.6],
    ["not at all when all of it fits", 0, 2, 3, 0],
  ])("%s", (_name, scroll, column, count, wanted) => {
    expect(at(scroll, column, count)).toBe(wanted);
  });

  test("shows the whole focused tile from every position and in every width", () => {
    for (const viewRem of [144, 192, 252]) {
      for (let column = 0; column < 40; column++) {
        for (const before of [0, 100, 2000]) {
          const scroll = at(before, column, 40, viewRem);
          expect(column * 41.2).toBeGreaterThanOrEqual(scroll - 0.1);
          expect(column * 41.2 + 38.4 + 4.8 + 19.2).toBeLessThanOrEqual(scroll + viewRem + 0.1);
        }
      }
    }
  });
});

describe("only tiles in view and their neighbours are mounted", () => {
  test.each([
    ["at the start", 0, 100, { from: 0, to: 6 }],
    ["in the middle", 1000, 100, { from: 23, to: 30 }],
    ["at the end", 3982.8, 100, { from: 95, to: 100 }],
    ["in a short shelf", 0, 3, { from: 0, to: 3 }],
  ])("%s", (_name, scroll, count, wanted) => {
    expect(tileWindow(scroll, { count, viewRem: 192, shape: "wide" })).toEqual(wanted);
  });

  test("so that the focus always finds the next one", () => {
    let scroll = 0;
    for (const column of [...Array(40).keys(), ...[...Array(40).keys()].reverse()]) {
      scroll = scrollToShow({ scroll, column, count: 40, viewRem: 192, shape: "wide" });
      const { from, to } = tileWindow(scroll, { count: 40, viewRem: 192, shape: "wide" });
      expect(from).toBeLessThanOrEqual(Math.max(0, column - 1));
      expect(to).toBeGreaterThanOrEqual(Math.min(40, column + 2));
    }
  });

  test("and the room of the others stays", () => {
    expect(spaceBefore(10, "wide")).toBeCloseTo(412);
    expect(spaceBefore(10, "poster")).toBeCloseTo(212);
  });
});
