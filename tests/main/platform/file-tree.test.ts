import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFileTree } from "@main/platform/file-tree";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

test("findInside refuses whatever leads outside", () => {
  const root = makeTemporaryFolder();
  writeFileSync(join(root, "a.mp4"), "x");
  const tree = createFileTree();
  expect(tree.findInside(root, "a.mp4")).toMatch(/a\.mp4$/);
  expect(tree.findInside(root, "../../etc/passwd")).toBeUndefined();
  expect(tree.findInside(root, "gone.mp4")).toBeUndefined();
  expect(tree.findInside(root, "")).toBeUndefined();
});
