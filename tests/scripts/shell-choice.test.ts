import { describe, expect, test } from "vitest";
import { chooseShell, firstLook, hasDisplay, whyNoSandbox } from "../../scripts/setup/shell-choice.mjs";

type Facts = Parameters<typeof chooseShell>[0];
const facts = (given: Partial<Facts> = {}): Facts => ({
  wanted: undefined,
  headless: false,
  hasDisplay: true,
  noSandbox: undefined,
  ...given,
});

describe("what is looked for first", () => {
  test.each<[string, Partial<Facts>, object]>([
    ["Electron", {}, { look: "electron" }],
    [
      "nothing when --headless is given",
      { headless: true },
      { look: "nothing", line: "Serving without a window, as --headless asks." },
    ],
    [
      "nothing without a display",
      { hasDisplay: false },
      { look: "nothing", line: "Serving without a window, because there is no display here." },
    ],
    [
      "nothing without a display, even when Electron is wanted",
      { hasDisplay: false, wanted: "electron" },
      { look: "nothing" },
    ],
    ["Chromium when it is wanted", { wanted: "chromium" }, { look: "chromium" }],
    [
      "Chromium where Electron has no sandbox, without a download",
      { noSandbox: "it does not run as root" },
      { look: "chromium" },
    ],
    [
      "Electron when it is wanted, whatever its sandbox",
      { noSandbox: "it does not run as root", wanted: "electron" },
      { look: "electron" },
    ],
  ])("%s", (_title, given, expected) => {
    expect(firstLook(facts(given))).toMatchObject(expected);
  });
});

describe("which window opens, and the line that says why", () => {
  const failed = { path: undefined, why: "its program could not be downloaded" };
  test.each<[string, Partial<Facts>, Parameters<typeof chooseShell>[1], string | undefined, string, string]>([
    ["Electron is there", {}, { path: "/e" }, undefined, "electron", "Opening Matinee in Electron."],
    [
      "Electron is not, Chromium is",
      {},
      failed,
      "/c",
      "chromium",
      "Opening Matinee in /c, because Electron cannot open: its program could not be downloaded.",
    ],
    [
      "as root",
      { noSandbox: "it does not run as root" },
      undefined,
      "/c",
      "chromium",
      "Opening Matinee in /c, because Electron cannot open: it does not run as root.",
    ],
    [
      "Chromium is wanted",
      { wanted: "chromium" },
      undefined,
      "/c",
      "chromium",
      "Opening Matinee in /c, as --shell asks.",
    ],
    [
      "neither is there",
      {},
      failed,
      undefined,
      "none",
      "Serving without a window, because Electron cannot open: its program could not be downloaded, and no Chromium, Chrome or Edge was found.",
    ],
    [
      "Electron is wanted and is not there",
      { wanted: "electron" },
      failed,
      undefined,
      "refused",
      "Electron cannot open: its program could not be downloaded.",
    ],
    [
      "Chromium is wanted and is not there",
      { wanted: "chromium" },
      undefined,
      undefined,
      "refused",
      "Chromium cannot open: no Chromium, Chrome or Edge was found.",
    ],
  ])("%s", (_title, given, electron, chromium, shell, line) => {
    expect(chooseShell(facts(given), electron, chromium)).toEqual({ shell, line });
  });
});

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ["linux", {}, false],
  ["linux", { DISPLAY: "" }, false],
  ["linux", { DISPLAY: ":0" }, true],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
  ["darwin", {}, true],
  ["win32", {}, true],
])("%s with %j has a display: %s", (platform, env, expected) => {
  expect(hasDisplay({ platform, env })).toBe(expected);
});

describe("whether Electron from npm can lock its pages in", () => {
  const reads = (settings: Record<string, string>) => (file: string) =>
    settings[file.split("/").at(-1) ?? ""];
  test.each<[string, Parameters<typeof whyNoSandbox>[0], string | undefined]>([
    ["macOS", { platform: "darwin", isRoot: true, readSetting: reads({}) }, undefined],
    ["a usual Linux", { platform: "linux", isRoot: false, readSetting: reads({}) }, undefined],
    ["root", { platform: "linux", isRoot: true, readSetting: reads({}) }, "it does not run as root"],
    [
      "Ubuntu 24.04",
      {
        platform: "linux",
        isRoot: false,
        readSetting: reads({ apparmor_restrict_unprivileged_userns: "1" }),
      },
      "this system's AppArmor does not let its sandbox start",
    ],
    [
      "an old Debian",
      { platform: "linux", isRoot: false, readSetting: reads({ unprivileged_userns_clone: "0" }) },
      "this system does not let its sandbox start",
    ],
    [
      "where both are open",
      {
        platform: "linux",
        isRoot: false,
        readSetting: reads({ apparmor_restrict_unprivileged_userns: "0", unprivileged_userns_clone: "1" }),
      },
      undefined,
    ],
  ])("%s", (_title, machine, why) => {
    expect(whyNoSandbox(machine)).toBe(why);
  });
});
