import {
  daysSetTogether,
  limitOfWeek,
  setAmount,
  shapeOf,
  weekAmounts,
} from "@renderer/parent/limits/weekly-amount.policy";
import { describe, expect, test } from "vitest";

describe("A week of amounts", () => {
  test.each([
    ["one for all", [3, 3, 3, 3, 3, 3, 3], { perDay: 3, onWeekdays: {} }],
    ["school days and weekend", [2, 2, 2, 2, 2, 3, 3], { perDay: 2, onWeekdays: { saturday: 3, sunday: 3 } }],
    ["a day without a limit", [2, 2, null, 2, 2, 2, 2], { perDay: 2, onWeekdays: { wednesday: null } }],
    [
      "no limit but one",
      [null, 0, null, null, null, null, null],
      { perDay: null, onWeekdays: { tuesday: 0 } },
    ],
  ])("%s is said in the fewest words, and read back the same", (_case, week, limit) => {
    expect(limitOfWeek(week)).toEqual(limit);
    expect(weekAmounts(limit)).toEqual(week);
  });

  test.each([
    [[3, 3, 3, 3, 3, 3, 3], "all"],
    [[2, 2, 2, 2, 2, 3, 3], "school"],
    [[2, 2, 2, 2, 2, 3, 4], "each"],
    [[2, 2, 1, 2, 2, 3, 3], "each"],
    [[null, null, null, null, null, 3, 3], "school"],
  ] as const)("%o is shown as %s", (week, shape) => {
    expect(shapeOf(week)).toBe(shape);
  });

  test("of two weeks the more detailed one decides", () => {
    expect(shapeOf([1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 2, 2])).toBe("school");
  });

  test("a field sets the days that go together", () => {
    const week = [1, 1, 1, 1, 1, 1, 1];
    expect(setAmount(week, daysSetTogether("school", 6), 2)).toEqual([1, 1, 1, 1, 1, 2, 2]);
    expect(setAmount(week, daysSetTogether("all", 6), null)).toEqual(Array.from({ length: 7 }, () => null));
    expect(setAmount(week, daysSetTogether("each", 2), 5)).toEqual([1, 1, 5, 1, 1, 1, 1]);
  });
});
