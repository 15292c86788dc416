import { memoised } from "@main/features/limits/calendar/memo.policy";
import { expect, test } from "vitest";

/** Doubles, and remembers what it was asked for. */
function countingDouble(limit: number) {
  const asked: number[] = [];
  const double = memoised(limit, (value: number) => {
    asked.push(value);
    return 2 * value;
  });
  return { double, asked };
}

test("an answer is worked out once", () => {
  const { double, asked } = countingDouble(2);
  expect([double(1), double(1), double(2), double(1)]).toEqual([2, 2, 4, 2]);
  expect(asked).toEqual([1, 2]);
});

test("no more answers are kept than the limit", () => {
  const { double, asked } = countingDouble(2);
  expect([1, 2, 3, 3, 1].map(double)).toEqual([2, 4, 6, 6, 2]);
  expect(asked).toEqual([1, 2, 3, 1]);
});

test("inputs with the same key share an answer", () => {
  const first = memoised(
    8,
    (word: string) => word,
    (word) => word.length,
  );
  expect(["abc", "xyz", "no"].map((word) => first(word))).toEqual(["abc", "abc", "no"]);
});
