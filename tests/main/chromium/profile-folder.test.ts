import { writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { profileFolder } from "@main/chromium/profile-folder";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

const snaps = join(homedir(), "snap/chromium/common/matinee");

test("Chromium's files lie in the household's own folder", () => {
  expect(profileFolder("/usr/bin/chromium", "/data/matinee")).toBe("/data/matinee/chromium");
});

test("but for a snap, which may not write there", () => {
  expect(profileFolder("/snap/bin/chromium", "/data/matinee")).toBe(snaps);
});

test("also when it comes as Ubuntu's chromium-browser", () => {
  const program = join(makeTemporaryFolder(), "chromium-browser");
  writeFileSync(program, '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
  expect(profileFolder(program, "/data/matinee")).toBe(snaps);
  writeFileSync(program, "#!/bin/sh\nexec /usr/lib/chromium/chromium\n");
  expect(profileFolder(program, "/data/matinee")).toBe("/data/matinee/chromium");
});
