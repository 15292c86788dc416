/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ title: string, seconds: number, code: number, counts?: Counts | undefined }} StepResult */

/**
 * What vitest's JSON reporter wrote; undefined where it wrote nothing readable.
 *
 * @param {string | undefined} text
 * @returns {Counts | undefined}
 */
export function readCounts(text) {
  try {
    const report = JSON.parse(text ?? "");
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return undefined;
  }
}

/**
 * The closing lines; the last one is the sum over all runs of tests.
 *
 * @param {readonly StepResult[]} results
 * @returns {string[]}
 */
export function summarise(results) {
  const width = Math.max(...results.map(({ title }) => title.length));
  const lines = results.map(({ title, seconds, code, counts }) => {
    const outcome = code === 0 ? "ok" : `failed with exit code ${code}`;
    const tests = counts ? `, ${inWords(counts)}` : "";
    return `  ${title.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${outcome}${tests}`;
  });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of results) {
    sum.passed += counts?.passed ?? 0;
    sum.failed += counts?.failed ?? 0;
    sum.skipped += counts?.skipped ?? 0;
  }
  const total = results.reduce((seconds, result) => seconds + result.seconds, 0);
  return [
    "",
    ...lines,
    `  ${"in all".padEnd(width)}  ${total.toFixed(1).padStart(6)} s`,
    "",
    `Tests: ${inWords(sum)}`,
  ];
}

/** @param {Counts} counts */
const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
