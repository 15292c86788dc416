import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractFile, listPackage, statFile } from "@electron/asar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "../support/paths";
import { builderConfig, makeStandInDist, packForLinux } from "./packed";

describe("packed for Linux on a stand-in for Electron's folder", () => {
  let temporary: string;
  let packed: string;
  let asar: string;
  let files: string[];

  beforeAll(async () => {
    temporary = mkdtempSync(join(tmpdir(), "matinee-package-"));
    await makeStandInDist(join(temporary, "electron"));
    packed = packForLinux(temporary, join(temporary, "electron"));
    asar = join(packed, "resources/app.asar");
    files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll("\\", "/"));
  });
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test("the archive holds the built kiosk, and no more", () => {
    for (const file of ["index.js", "headless.js", "scanner.js"])
      expect(files).toContain(`/out/main/${file}`);
    for (const file of ["preload/index.cjs", "renderer/index.html"]) expect(files).toContain(`/out/${file}`);
    const top = files.map((file) =>
      file
        .split("/")
        .slice(1, file.startsWith("/node_modules") ? 3 : 2)
        .join("/"),
    );
    expect([...new Set(top)].sort()).toEqual([
      "node_modules",
      "node_modules/better-sqlite3",
      "out",
      "package.json",
    ]);
    expect(
      files.filter((file) => /\.(tsx?|map|db|c|h|gyp)$|\/\.env|\/tests?\/|\/src\/|built-from/.test(file)),
    ).toEqual([]);
  });

  test("the database's binding is this platform's only, and lies outside of the archive", () => {
    const native = files.filter((file) => file.endsWith(".node"));
    expect(native).toEqual(["/node_modules/better-sqlite3/prebuilds/linux-x64.node"]);
    expect(statFile(asar, native[0]?.slice(1) ?? "")).toMatchObject({ unpacked: true });
    expect(existsSync(join(`${asar}.unpacked`, native[0] ?? ""))).toBe(true);
  });

  test("the preload asks for nothing but electron", () => {
    const preload = extractFile(asar, "out/preload/index.cjs").toString();
    expect(preload.match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
  });

  test("migrations up and down, and the built-in placeholder, lie beside the archive", () => {
    const sql = (folder: string) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".sql"))
        .sort();
    const shipped = join(packed, "resources/migrations");
    expect(sql(shipped)).toEqual(sql(join(projectFolder, "migrations")));
    expect(readdirSync(shipped)).toEqual(sql(shipped));
    expect(readdirSync(join(packed, "resources/resources"))).toEqual(["placeholder.webm"]);
  });

  test("it is named as the desktop will find it", () => {
    expect(existsSync(join(packed, "matinee"))).toBe(true);
    expect(JSON.parse(extractFile(asar, "package.json").toString())).toMatchObject({
      name: "matinee",
      main: "./out/main/index.js",
    });
  });
});

describe("what only a real Electron can show is at least asked for", () => {
  test("the fuses", () => {
    expect(builderConfig.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });

  test("an installer for each platform, and a sandbox in all of them", () => {
    expect(builderConfig).toMatchObject({
      win: { target: "nsis" },
      mac: { target: "dmg" },
      linux: { target: ["AppImage", "deb"] },
      appImage: { executableArgs: [] },
      npmRebuild: false,
    });
  });
});
