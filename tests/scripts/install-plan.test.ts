import { describe, expect, test } from "vitest";
import { planInstall } from "../../scripts/setup/install-plan.mjs";
import { distributionIds } from "../../scripts/setup/system-packages.mjs";

type Facts = Parameters<typeof planInstall>[0];
const debian: Facts = {
  missing: ["ffmpeg"],
  platform: "linux",
  distribution: ["debian"],
  isRoot: true,
  hasTerminal: false,
  hasApt: true,
};

describe("what is done about a missing program", () => {
  test("Debian as root without a terminal: it is announced and done", () => {
    expect(planInstall({ ...debian, missing: ["ffmpeg", "chromium"] })).toEqual({
      act: "install",
      commands: [
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", "ffmpeg", "chromium"],
      ],
      sentence: "Installing ffmpeg and a Chromium browser (apt-get install ffmpeg chromium) …",
    });
  });

  test("Debian as root on a terminal: asked first", () => {
    const plan = planInstall({ ...debian, hasTerminal: true });
    expect(plan.act).toBe("ask");
    expect(plan.sentence).toBe("Matinee needs ffmpeg. Install it now (apt-get install ffmpeg)? [Y/n] ");
    expect(plan.commands).toHaveLength(2);
  });

  test.each<[string, Partial<Facts>, string]>([
    [
      "Debian without root",
      { isRoot: false },
      'Matinee needs ffmpeg: run "sudo apt-get install ffmpeg", then start again.',
    ],
    [
      "Ubuntu's name for the browser",
      { isRoot: false, distribution: ["ubuntu", "debian"], missing: ["chromium"] },
      'Matinee needs a Chromium browser: run "sudo apt-get install chromium-browser", then start again.',
    ],
    [
      "macOS",
      { platform: "darwin", distribution: [], hasApt: false, missing: ["ffmpeg", "chromium"] },
      'Matinee needs ffmpeg and a Chromium browser: run "brew install ffmpeg google-chrome", then start again.',
    ],
    [
      "Windows",
      { platform: "win32", distribution: [], hasApt: false },
      'Matinee needs ffmpeg: run "winget install Gyan.FFmpeg", then start again.',
    ],
    [
      "Fedora",
      { distribution: ["fedora"], hasApt: false },
      'Matinee needs ffmpeg: run "sudo dnf install ffmpeg-free", then start again.',
    ],
    [
      "a child of Arch",
      { distribution: ["manjaro", "arch"], hasApt: false, missing: ["chromium"] },
      'Matinee needs a Chromium browser: run "sudo pacman -S chromium", then start again.',
    ],
    [
      "a Linux that nobody knows",
      { distribution: ["nixos"], hasApt: false },
      "Matinee needs ffmpeg: install it with your system's package manager, then start again.",
    ],
  ])("%s: one sentence with the command", (_title, given, sentence) => {
    expect(planInstall({ ...debian, ...given })).toEqual({ act: "tell", commands: [], sentence });
  });
});

test.each<[string, string[]]>([
  ['PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', ["debian"]],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', ["linuxmint", "ubuntu", "debian"]],
  ['VERSION_ID="3"\nID="alpine"', ["alpine"]],
  ["", []],
])("the distribution of %j", (osRelease, ids) => {
  expect(distributionIds(osRelease)).toEqual(ids);
});
