import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { agrees } from "./peers-judge";
import { explainRow, peersFolder, readRows } from "./peers-rows";

const files = existsSync(peersFolder)
  ? readdirSync(peersFolder).filter((name) => name.endsWith(".jsonl"))
  : [];
if (files.length === 0)
  console.log(`skipped: the naming tests of other media centres are not at ${peersFolder}`);

describe.skipIf(files.length === 0)("what other media centres' own naming tests say", () => {
  test.each(files)("%s", (file) => {
    const rows = readRows(file);
    const failed = rows.filter((row) => !agrees(explainRow(row, makeTemporaryFolder()), row));
    const told = failed.map((row) => `\n  ${row.input_path ?? row.input_paths?.join(", ")}`).join("");
    console.log(`${file}: ${rows.length - failed.length} of ${rows.length} rows${told && ` (not:${told})`}`);
    expect((rows.length - failed.length) / rows.length).toBeGreaterThanOrEqual(0.95);
  });
});
