import { cellOf, rowLengths, rowStart } from "@renderer/ui/shelf-rows";
import { describe, expect, test } from "vitest";

describe("a shelf of tiles", () => {
  test.each([
    ["is one row when it is short", 6, 1, [6]],
    ["is one row among three shelves, however long", 24, 3, [24]],
    ["fills two rows when seven do not fit in view", 7, 1, [4, 3]],
    ["fills three", 12, 2, [4, 4, 4]],
    ["fills four at most, and goes on to the right", 24, 1, [6, 6, 6, 6]],
    ["goes on in the upper rows first", 26, 2, [7, 7, 6, 6]],
    ["may be as long as it likes", 1001, 1, [251, 250, 250, 250]],
  ])("%s", (_name, tiles, shelves, wanted) => {
    expect(rowLengths(tiles, shelves)).toEqual(wanted);
  });

  test("has every tile in one cell, in reading order", () => {
    const lengths = rowLengths(26, 1);
    const cells = Array.from({ length: 26 }, (_, place) => cellOf(place, lengths));
    expect(cells.map(({ row, column }) => rowStart(row, lengths) + column)).toEqual([...cells.keys()]);
    expect(cells.at(7)).toEqual({ row: 1, column: 0 });
    expect(cells.at(25)).toEqual({ row: 3, column: 5 });
  });

  test("gives its last cell for a place that is no longer there", () => {
    expect(cellOf(9, [3, 2])).toEqual({ row: 1, column: 1 });
  });
});
