import { layOutHouse } from "@renderer/kid/home/house-layout";
import { describe, expect, test } from "vitest";

describe("the house", () => {
  test("lays one long shelf out in rows and mounts those near the focus", () => {
    const { rise, spots } = layOutHouse([[24]], { shelf: 0, place: 14 }, 108);
    expect(rise).toBeCloseTo(69.4);
    expect(spots).toMatchObject([{ top: 0, mounted: { from: 1, to: 4, visible: 2 } }]);
    expect(spots[0]?.rows.map((row) => row.length)).toEqual([6, 6, 6, 6]);
  });

  test("puts what comes next below all rows of a shelf", () => {
    const [films, last] = layOutHouse([[24], [2]], { shelf: 0, place: 0 }, 108).spots;
    expect(films?.top).toBe(0);
    expect(last?.top).toBeCloseTo(41.4 + 3 * 31.6);
  });

  test("mounts the last row of the shelf above", () => {
    const { spots } = layOutHouse([[2], [24]], { shelf: 1, place: 0 }, 108);
    expect(spots.map(({ mounted }) => mounted)).toEqual([
      { from: 0, to: 1, visible: 1 },
      { from: 0, to: 3, visible: 0 },
    ]);
  });

  test("leaves every shelf in one row when there are many, and mounts few of them", () => {
    const { spots } = layOutHouse(Array<number[]>(30).fill([40]), { shelf: 12, place: 3 }, 108);
    expect(spots.every(({ rows }) => rows.length === 1)).toBe(true);
    const mounted = spots.flatMap((spot, shelf) => (spot.mounted.to > spot.mounted.from ? [shelf] : []));
    expect(mounted).toEqual([11, 12, 13, 14]);
  });
});
