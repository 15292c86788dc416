import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { ffmpegFolders, findFfmpeg } from "../../scripts/ffmpeg-programs.mjs";
import { makeTemporaryFolder } from "../support/temporary-folder";

function folderWith(...names: string[]): string {
  const folder = makeTemporaryFolder();
  for (const name of names) {
    writeFileSync(join(folder, name), "");
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}
const find = (...folders: string[]) => findFfmpeg(undefined, { PATH: folders.join(delimiter) }, "linux");

test("the first folder that has it counts", () => {
  const [none, one, other] = [folderWith("ffprobe"), folderWith("ffmpeg"), folderWith("ffmpeg")];
  expect(find(none)).toBeUndefined();
  expect(find(none, one, other)).toEqual({ ffmpeg: join(one, "ffmpeg") });
});

test("a program that may not be run is none", () => {
  const folder = folderWith("ffmpeg");
  chmodSync(join(folder, "ffmpeg"), 0o644);
  expect(find(folder)).toBeUndefined();
});

test("a folder that is named is the only one that is looked into", () => {
  expect(ffmpegFolders("/own", { MATINEE_FFMPEG: "/named", PATH: "/bin" }, "darwin")).toEqual(["/own"]);
  expect(ffmpegFolders(undefined, { MATINEE_FFMPEG: "/named", PATH: "/bin" }, "darwin")).toEqual(["/named"]);
});

test("on macOS Homebrew's folders come after the PATH, which a desktop does not hand on", () => {
  expect(ffmpegFolders(undefined, { PATH: "/bin" }, "darwin")).toEqual([
    "/bin",
    "/opt/homebrew/bin",
    "/usr/local/bin",
  ]);
  expect(ffmpegFolders(undefined, { PATH: "/bin" }, "linux")).toEqual(["/bin"]);
});
