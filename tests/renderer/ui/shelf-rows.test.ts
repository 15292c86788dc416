import { cellOf, rowsOf } from "@renderer/ui/shelf-rows";
import { describe, expect, test } from "vitest";

const lengthsOf = (blocks: number[], shelves: number) => rowsOf(blocks, shelves).map(({ length }) => length);

describe("a shelf of tiles", () => {
  test.each([
    ["is one row when it is short", [6], 1, [6]],
    ["is one row among three shelves, however long", [24], 3, [24]],
    ["fills two rows when seven do not fit in view", [7], 1, [4, 3]],
    ["fills three", [12], 2, [4, 4, 4]],
    ["fills four at most, and goes on to the right", [24], 1, [6, 6, 6, 6]],
    ["goes on in the upper rows first", [26], 2, [7, 7, 6, 6]],
    ["may be as long as it likes", [1001], 1, [251, 250, 250, 250]],
    ["keeps its rows when more come", [12, 60], 1, [24, 24, 24]],
    ["is one longer row when more come among three", [12, 60, 5], 3, [77]],
  ])("%s", (_name, blocks, shelves, wanted) => {
    expect(lengthsOf(blocks, shelves)).toEqual(wanted);
  });

  test("has every tile in one cell, in reading order", () => {
    const rows = rowsOf([26], 1);
    expect(rows.flat()).toEqual(Array.from({ length: 26 }, (_, place) => place));
    expect(cellOf(7, rows)).toEqual({ row: 1, column: 0 });
    expect(cellOf(25, rows)).toEqual({ row: 3, column: 5 });
  });

  test("moves no tile when more come", () => {
    const before = rowsOf([26], 1);
    const after = rowsOf([26, 60, 3], 1);
    for (let place = 0; place < 26; place++) expect(cellOf(place, after)).toEqual(cellOf(place, before));
    expect(after.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 89 }, (_, place) => place));
  });

  test("gives its last cell for a place that is no longer there", () => {
    expect(
      cellOf(9, [
        [0, 1, 2],
        [3, 4],
      ]),
    ).toEqual({ row: 1, column: 1 });
  });
});
