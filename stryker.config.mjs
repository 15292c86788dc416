// npm run test:mutation [-- FOLDER…]: plants faults in the limits' policies; a test has to notice each of them.
/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: ["src/main/features/limits/{calendar,rules,ledger,picks,rehearsal}/*.policy.ts"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Stryker would rewrite tsconfig.json with an interface that TypeScript 7 no longer has; nothing here needs it.
  tsconfigFile: "none",
  incremental: true,
  incrementalFile: "out/mutation/incremental.json",
  tempDirName: "out/mutation/sandbox",
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: "out/mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 98, low: 95, break: 95 },
  ignorePatterns: ["out", "release", "resources", "src/renderer", ".git"],
  timeoutMS: 30_000,
};
