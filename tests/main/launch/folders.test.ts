import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { foldersOfPackage } from "@main/launch/folders";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

test("a package's own ffmpeg is used where it brings one", () => {
  const resources = makeTemporaryFolder();
  expect(foldersOfPackage(resources)).not.toHaveProperty("ffmpegFolder");
  mkdirSync(join(resources, "ffmpeg"));
  expect(foldersOfPackage(resources)).toMatchObject({
    ffmpegFolder: join(resources, "ffmpeg"),
    migrationsFolder: join(resources, "migrations"),
  });
});
