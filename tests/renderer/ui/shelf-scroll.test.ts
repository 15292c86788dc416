import { riseToShow, scrollToShow, spaceBefore, tileWindow } from "@renderer/ui/shelf-scroll";
import { describe, expect, test } from "vitest";

const at = (scroll: number, column: number, count: number, viewRem = 192) =>
  Math.round(scrollToShow({ scroll, column, count, viewRem }) * 10) / 10;

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

describe("only tiles near the focus are mounted", () => {
  test.each([
    [0, 100, { from: 0, to: 10 }],
    [50, 100, { from: 42, to: 60 }],
    [99, 100, { from: 91, to: 100 }],
    [1, 3, { from: 0, to: 3 }],
  ])("column %i of %i", (column, count, wanted) => {
    expect(tileWindow(column, count)).toEqual(wanted);
  });

  test("and the room of the others stays", () => {
    expect(spaceBefore(10)).toBeCloseTo(412);
  });
});

describe("the house of shelves rises by whole shelves", () => {
  test.each([
    ["the first two stand together", 0, 5, 108, 0],
    ["the second comes to the top when there are more", 1, 5, 108, 41.4],
    ["the last two stand together again", 4, 5, 108, 124.2],
    ["two shelves never move", 1, 2, 108, 0],
    ["a tall display shows three", 2, 3, 144, 0],
  ])("%s", (_name, index, count, viewRem, wanted) => {
    expect(riseToShow(index, count, viewRem)).toBeCloseTo(wanted);
  });
});
