import { mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { buildStamp, isBuilt } from "../../scripts/setup/build.mjs";
import { makeTemporaryFolder } from "../support/temporary-folder";

let root: string;
let before: string;

beforeEach(() => {
  root = makeTemporaryFolder();
  mkdirSync(join(root, "src", "main"), { recursive: true });
  writeFileSync(join(root, "src", "main", "a.ts"), "one");
  writeFileSync(join(root, "src", "main", "b.ts"), "two");
  writeFileSync(join(root, "package-lock.json"), "{}");
  before = buildStamp(root);
});

test("touching a file changes nothing", () => {
  utimesSync(join(root, "src", "main", "a.ts"), 1, 1);
  expect(buildStamp(root)).toBe(before);
});

test.each<[string, () => void]>([
  ["other contents", () => writeFileSync(join(root, "src", "main", "a.ts"), "One")],
  [
    "contents moved from one file to the next",
    () => {
      writeFileSync(join(root, "src", "main", "a.ts"), "onet");
      writeFileSync(join(root, "src", "main", "b.ts"), "wo");
    },
  ],
  ["another name", () => renameSync(join(root, "src", "main", "a.ts"), join(root, "src", "main", "c.ts"))],
  ["a new file", () => writeFileSync(join(root, "src", "main", "c.ts"), "")],
  ["another lockfile", () => writeFileSync(join(root, "package-lock.json"), "{} ")],
])("%s asks for a new build", (_title, change) => {
  change();
  expect(buildStamp(root)).not.toBe(before);
});

test("built means: built from these sources, and still there", () => {
  expect(isBuilt(root)).toBe(false);
  for (const file of [
    "main/index.js",
    "main/headless.js",
    "main/scanner.js",
    "preload/index.cjs",
    "renderer/index.html",
  ]) {
    mkdirSync(join(root, "out", file, ".."), { recursive: true });
    writeFileSync(join(root, "out", file), "");
  }
  expect(isBuilt(root)).toBe(false);
  writeFileSync(join(root, "out", "built-from"), before);
  expect(isBuilt(root)).toBe(true);
  renameSync(join(root, "out", "preload", "index.cjs"), join(root, "out", "preload", "gone.cjs"));
  expect(isBuilt(root)).toBe(false);
});
