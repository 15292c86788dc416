import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { chromiumPlaces, findChromium, findProgram } from "../../scripts/setup/programs.mjs";
import { makeTemporaryFolder } from "../support/temporary-folder";

let folder: string;
const linux = (env: NodeJS.ProcessEnv = { PATH: folder }) => ({ platform: "linux", env }) as const;

beforeEach(() => {
  folder = makeTemporaryFolder();
});

function put(name: string, mode = 0o755): string {
  const file = join(folder, name);
  writeFileSync(file, "");
  chmodSync(file, mode);
  return file;
}

test("a program on the PATH is found, before one in a usual place", () => {
  const usual = put("usual");
  expect(findProgram(["chromium"], linux(), [usual])).toBe(usual);
  const onPath = put("chromium");
  expect(findProgram(["chromium"], linux(), [usual])).toBe(onPath);
});

test("a folder of that name, and a file that may not be run, are no programs", () => {
  mkdirSync(join(folder, "ffmpeg"));
  put("ffprobe", 0o644);
  expect(findProgram(["ffmpeg"], linux())).toBeUndefined();
  expect(findProgram(["ffprobe"], linux())).toBeUndefined();
});

test("a browser made from Chromium will do, and MATINEE_CHROMIUM names any other", () => {
  const edge = put("microsoft-edge");
  expect(findChromium(linux())).toBe(edge);
  const chromium = put("chromium");
  expect(findChromium(linux())).toBe(chromium);
  const other = put("thorium");
  expect(findChromium(linux({ PATH: folder, MATINEE_CHROMIUM: other }))).toBe(other);
  expect(findChromium(linux({ PATH: folder, MATINEE_CHROMIUM: join(folder, "gone") }))).toBeUndefined();
});

test("macOS and Windows keep browsers off the PATH", () => {
  expect(chromiumPlaces({ platform: "darwin", env: { HOME: "/Users/ada" } })).toContain(
    "/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  );
  expect(chromiumPlaces({ platform: "win32", env: { PROGRAMFILES: "C:\\Program Files" } })).toHaveLength(3);
});
