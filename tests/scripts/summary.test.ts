import { expect, test } from "vitest";
import { readCounts, summarise } from "../../scripts/testing/summary.mjs";

test("the summary names each step, and ends with the true sum", () => {
  const lines = summarise([
    { title: "set-up", seconds: 0.44, code: 0 },
    { title: "unit tests", seconds: 61.25, code: 0, counts: { passed: 400, failed: 0, skipped: 1 } },
    { title: "browser tests", seconds: 100, code: 3, counts: { passed: 20, failed: 2, skipped: 0 } },
  ]);
  expect(lines).toEqual([
    "",
    "  set-up            0.4 s  ok",
    "  unit tests       61.3 s  ok, 400 passed, 0 failed, 1 skipped",
    "  browser tests   100.0 s  failed with exit code 3, 20 passed, 2 failed, 0 skipped",
    "  in all          161.7 s",
    "",
    "Tests: 420 passed, 2 failed, 1 skipped",
  ]);
});

test("a failure before any test is no sum of tests", () => {
  expect(summarise([{ title: "lint", seconds: 1, code: 1 }]).at(-1)).toBe(
    "Tests: 0 passed, 0 failed, 0 skipped",
  );
});

test.each([
  [
    '{"numPassedTests":3,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}',
    { passed: 3, failed: 1, skipped: 3 },
  ],
  ["", undefined],
  ['{"numPassed', undefined],
  [undefined, undefined],
])("a report of %s", (text, counts) => {
  expect(readCounts(text)).toEqual(counts);
});
