import { riseToShow, rowWindow, stackRows, topRow } from "@renderer/ui/house-rise";
import { describe, expect, test } from "vitest";

const riseFor = (shelves: number[], active: number, viewRem: number) => {
  const rows = stackRows(shelves);
  return riseToShow(topRow(active, rows, viewRem), rows);
};
const single = (count: number) => Array<number>(count).fill(1);

describe("the house of shelves rises by whole rows", () => {
  test.each([
    ["the first two stand together", single(5), 0, 108, 0],
    ["the second comes to the top when there are more", single(5), 1, 108, 41.4],
    ["the last two stand together again", single(5), 4, 108, 124.2],
    ["two shelves never move", single(2), 1, 108, 0],
    ["a tall display shows three", single(3), 2, 144, 0],
    ["a row without a header keeps room for its ring", [4], 1, 108, 37.8],
    ["the last two rows of a shelf stand together", [4], 3, 108, 69.4],
    ["a headed shelf of rows comes to the top with its header", [1, 4], 1, 108, 41.4],
    ["an empty house stays where it is", [], 0, 108, 0],
  ])("%s", (_name, shelves, active, viewRem, wanted) => {
    expect(riseFor(shelves, active, viewRem)).toBeCloseTo(wanted);
  });

  test("rows that can be seen are mounted, and the one above them", () => {
    const rows = stackRows([4, 1]);
    expect(rowWindow(0, rows, 108)).toEqual({ from: 0, to: 3 });
    expect(rowWindow(2, rows, 108)).toEqual({ from: 1, to: 5 });
  });
});
