import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createLogger } from "@main/platform/logger";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

test("the log keeps ids and codes, and cuts out names, titles, paths and secrets, also those inside an error", () => {
  const folder = makeTemporaryFolder();
  const log = createLogger(folder);
  const error = Object.assign(new Error("ENOENT: /home/anna/Mia sings.mp4"), { code: "ENOENT" });
  log.warn(
    { videoId: 7, title: "Mia sings", file: { path: "/home/anna/x.mp4" }, pin: "480915", err: error },
    "a file went away",
  );
  log.error({ err: "thrown text: Mia" }, "a bug");
  log.flush();
  const text = readFileSync(join(folder, "logs/matinee.log"), "utf8");
  expect(text).toContain('"videoId":7');
  expect(text).toContain('"code":"ENOENT"');
  for (const secret of ["Mia", "anna", "480915"]) expect(text).not.toContain(secret);
});

test("a log that cannot be written any more ends nothing", () => {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "logs"));
  symlinkSync("/dev/full", join(folder, "logs/matinee.log"));
  const log = createLogger(folder);
  for (let line = 0; line < 100; line++) log.warn({ videoId: line }, "a picture could not be kept");
  expect(() => log.flush()).not.toThrow();
});
