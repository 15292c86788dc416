import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { npmCommand, packagesMatch, sameTree } from "../../scripts/setup/packages.mjs";
import { makeTemporaryFolder } from "../support/temporary-folder";

const a = { version: "1.0.0", integrity: "sha512-a" };
const b = { version: "2.0.0", integrity: "sha512-b" };
const wanted = { "": { version: "0.1.0" }, "node_modules/a": a, "node_modules/b": { ...b, optional: true } };

describe("whether node_modules is made from this lockfile", () => {
  test.each<[string, Parameters<typeof sameTree>[1], boolean]>([
    ["the same packages", { "node_modules/a": a, "node_modules/b": b }, true],
    ["an optional one of another platform left out", { "node_modules/a": a }, true],
    ["a needed one left out", { "node_modules/b": b }, false],
    ["another version", { "node_modules/a": { ...a, version: "1.0.1" } }, false],
    ["other contents under the same version", { "node_modules/a": { ...a, integrity: "sha512-z" } }, false],
    ["one that the lockfile no longer has", { "node_modules/a": a, "node_modules/c": b }, false],
  ])("%s", (_title, installed, same) => {
    expect(sameTree(wanted, installed)).toBe(same);
  });

  test("nothing installed, an interrupted installation, and a whole one", () => {
    const root = makeTemporaryFolder();
    writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
    expect(packagesMatch(root)).toBe(false);
    mkdirSync(join(root, "node_modules"));
    expect(packagesMatch(root)).toBe(false);
    const written = join(root, "node_modules", ".package-lock.json");
    writeFileSync(written, '{"packages": {"node_mod');
    expect(packagesMatch(root)).toBe(false);
    writeFileSync(written, JSON.stringify({ packages: { "node_modules/a": a } }));
    expect(packagesMatch(root)).toBe(true);
  });
});

describe("how npm is called", () => {
  const env = { npm_execpath: "/npm/cli.js", npm_node_execpath: "/node" };
  test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, boolean, string]>([
    [
      "as it was called itself",
      env,
      "linux",
      false,
      "/node /npm/cli.js ci --no-audit --no-fund --loglevel=error",
    ],
    ["by name without npm around", {}, "linux", true, "npm ci --no-audit --no-fund --loglevel=error"],
    [
      "without deleting the running Node on Windows",
      env,
      "win32",
      true,
      "/node /npm/cli.js install --no-audit --no-fund --loglevel=error",
    ],
    [
      "through cmd on Windows without npm around",
      {},
      "win32",
      false,
      "cmd.exe /d /s /c npm.cmd ci --no-audit --no-fund --loglevel=error",
    ],
  ])("%s", (_title, environment, platform, insideModules, expected) => {
    const { command, args } = npmCommand(environment, platform, insideModules);
    expect([command, ...args].join(" ")).toBe(expected);
  });
});
