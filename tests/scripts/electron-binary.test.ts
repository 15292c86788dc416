import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { ensureElectron, failedLately, installedBinary } from "../../scripts/setup/electron-binary.mjs";
import { makeTemporaryFolder } from "../support/temporary-folder";

const hourMs = 3_600_000;
let root: string;
let electron: string;

/** A package of Electron whose installer does what the test says; nothing is ever downloaded. */
beforeEach(() => {
  root = makeTemporaryFolder();
  electron = join(root, "node_modules", "electron");
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, "package.json"), JSON.stringify({ version: "45.4.1" }));
});

const installer = (code: string) => writeFileSync(join(electron, "install.js"), code);
const look = (given: { insist?: boolean; nowMs?: number; seconds?: number } = {}) =>
  ensureElectron(root, { node: process.execPath, insist: false, tell: () => {}, ...given });

function putBinary(version: string, exitCode: number): void {
  mkdirSync(join(electron, "dist"), { recursive: true });
  writeFileSync(join(electron, "dist", "version"), version);
  writeFileSync(join(electron, "dist", "electron"), `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(join(electron, "dist", "electron"), 0o755);
  writeFileSync(join(electron, "path.txt"), "electron");
}

test("a program of the asked version is used", async () => {
  putBinary("v45.4.1", 0);
  expect(await look()).toEqual({ path: join(electron, "dist", "electron") });
});

test("one of another version is not", () => {
  putBinary("45.0.0", 0);
  expect(installedBinary(root, "45.4.1")).toBeUndefined();
});

test("one that lacks its libraries is not", async () => {
  putBinary("45.4.1", 127);
  expect(await look()).toEqual({ path: undefined, why: "its program does not run on this system" });
});

test("a failed download is remembered for a day, and tried again where somebody insists", async () => {
  installer("process.exit(1)");
  expect(await look({ nowMs: 0 })).toEqual({ path: undefined, why: "its program could not be downloaded" });
  installer('require("node:fs").writeFileSync("tried", "")');
  expect(await look({ nowMs: 23 * hourMs })).toMatchObject({
    why: expect.stringContaining("tried again tomorrow"),
  });
  expect(await look({ nowMs: 23 * hourMs, insist: true })).toMatchObject({
    why: "its program could not be downloaded",
  });
});

test("a download that hangs is given up", async () => {
  installer("setInterval(() => {}, 1000)");
  expect(await look({ seconds: 1 })).toEqual({
    path: undefined,
    why: "its program could not be downloaded in time",
  });
});

test.each<[string, Parameters<typeof failedLately>, boolean]>([
  ["no note", [undefined, "45.4.1", 0], false],
  ["a fresh one", [{ version: "45.4.1", failedAtMs: 0 }, "45.4.1", hourMs], true],
  ["one of yesterday", [{ version: "45.4.1", failedAtMs: 0 }, "45.4.1", 24 * hourMs], false],
  ["one of another version", [{ version: "45.4.0", failedAtMs: 0 }, "45.4.1", hourMs], false],
  [
    "one from the future, after the clock went back",
    [{ version: "45.4.1", failedAtMs: 9 * hourMs }, "45.4.1", hourMs],
    false,
  ],
])("%s", (_title, [note, version, nowMs], lately) => {
  expect(failedLately(note, version, nowMs)).toBe(lately);
});
