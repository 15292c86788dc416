import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPackage } from "@electron/asar";
import { parse } from "yaml";
import { projectFolder } from "../support/paths";

/** What electron-builder.yml says, as far as the tests ask. */
export interface BuilderConfig {
  readonly directories: Readonly<Record<string, string>>;
  readonly electronFuses: Readonly<Record<string, boolean>>;
}

export const builderConfig = parse(
  readFileSync(join(projectFolder, "electron-builder.yml"), "utf8"),
) as BuilderConfig;

/** A folder that electron-builder takes for an unpacked Electron. Nothing in it runs. */
export async function makeStandInDist(folder: string): Promise<void> {
  const app = join(folder, "..", "default-app");
  for (const path of [app, join(folder, "resources"), join(folder, "locales")])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(app, "package.json"), '{"main":"main.js"}');
  writeFileSync(join(app, "main.js"), "");
  await createPackage(app, join(folder, "resources", "default_app.asar"));
  for (const name of ["LICENSE", "LICENSES.chromium.html"]) writeFileSync(join(folder, name), "a stand-in");
  writeFileSync(join(folder, "version"), "45.4.1");
  writeFileSync(join(folder, "locales", "en-US.pak"), "");
  writeFileSync(join(folder, "electron"), "#!/bin/sh\nexit 1\n");
  chmodSync(join(folder, "electron"), 0o755);
}

/** Packs the built kiosk for Linux as the file says, but for the fuses: a stand-in has none. Returns the unpacked folder. */
export function packForLinux(temporary: string, electronDist: string): string {
  const output = join(temporary, "dist");
  const { electronFuses: _, ...rest } = builderConfig;
  const file = join(temporary, "electron-builder.json");
  const config = { ...rest, electronDist, directories: { ...rest.directories, output } };
  writeFileSync(file, JSON.stringify(config));
  const builder = join(projectFolder, "node_modules/electron-builder/cli.js");
  execFileSync(process.execPath, [builder, "--linux", "dir", "--x64", "-c", file], {
    cwd: projectFolder,
    encoding: "utf8",
  });
  return join(output, "linux-unpacked");
}
