import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { askSystem, askSystemNow, findSystemProgram } from "@main/platform/system-program";
import { afterEach, expect, test, vi } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const never = new AbortController().signal;

afterEach(() => void vi.unstubAllEnvs());

test.skipIf(process.platform === "win32")("a program of the system answers with what it prints", async () => {
  expect(await askSystem("printf", ["%s", "$HOME; `id`"], never)).toBe("$HOME; `id`");
  expect(askSystemNow("printf", ["%s", "$HOME; `id`"])).toBe("$HOME; `id`");
});

test("a program that is missing has no answer", async () => {
  expect(await askSystem("no-such-program", [], never)).toBeUndefined();
  expect(askSystemNow("no-such-program", [])).toBeUndefined();
});

test.skipIf(process.platform === "win32")(
  "a program that fails has no answer, whatever it printed",
  async () => {
    expect(await askSystem("sh", ["-c", "echo yes; exit 1"], never)).toBeUndefined();
    expect(askSystemNow("sh", ["-c", "echo yes; exit 1"])).toBeUndefined();
  },
);

test.skipIf(process.platform === "win32")("a program in somebody's own PATH is never found", () => {
  const folder = makeTemporaryFolder();
  const path = join(folder, "matinee-impostor");
  writeFileSync(path, "#!/bin/sh\necho yes\n");
  chmodSync(path, 0o755);
  vi.stubEnv("PATH", folder);
  expect(findSystemProgram("matinee-impostor")).toBeUndefined();
  expect(findSystemProgram("sh")).toMatch(/^\/(?:usr\/)?bin\/sh$/);
});

test("an answer that nobody waits for any more is none", async () => {
  expect(await askSystem("sh", ["-c", "echo yes"], AbortSignal.abort())).toBeUndefined();
});
