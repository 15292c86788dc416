import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseExplainLine, UsageError } from "../../scripts/command-line.mjs";
import { projectFolder } from "../support/paths";

const machine = { env: { npm_lifecycle_event: "explain", INIT_CWD: "/home/ada" } };

function explain(args: string[], input = "") {
  const script = join(projectFolder, "scripts/explain.mjs");
  return spawnSync(process.execPath, [script, ...args], { input, encoding: "utf8", cwd: projectFolder });
}

describe("the flags", () => {
  test("are understood", () => {
    expect(parseExplainLine(["a.mkv", "--library-folder", "x", "--library-folder=/y"], machine)).toEqual({
      paths: ["a.mkv"],
      stdin: false,
      libraryFolders: ["/home/ada/x", "/y"],
      cwd: "/home/ada",
      help: false,
    });
    expect(parseExplainLine(["--stdin"], machine)).toMatchObject({ paths: [], stdin: true });
    expect(parseExplainLine(["--", "-a.mkv"], machine).paths).toEqual(["-a.mkv"]);
  });

  test.each([[[]], [["--nonsense"]], [["--library-folder"]], [["--stdin=1"]]])("%j are refused", (argv) => {
    expect(() => parseExplainLine(argv, machine)).toThrow(UsageError);
  });
});

test("a line of JSON for each path, without a build", () => {
  const { status, stdout } = explain(["Up (2009).mkv", "x.txt"]);
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(["movie", "not-a-video"]);
});

test("paths come from the standard input, too", () => {
  const { stdout } = explain(["--stdin"], "Up (2009) cd1.mkv\r\nUp (2009) cd2.mkv\n\n");
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).part),
  ).toEqual([1, 2]);
});

test("what it does not understand ends with a sentence and 64", () => {
  const { status, stdout, stderr } = explain(["--nonsense"]);
  expect([status, stdout]).toEqual([64, ""]);
  expect(stderr).toMatch(/^Unknown option '--nonsense'\..*\n$/);
});
