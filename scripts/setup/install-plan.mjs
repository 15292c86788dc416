// What to do about a missing program: pure, so that every platform's answer can be tested on any.

/** @typedef {"ffmpeg" | "chromium" | "faketime"} SystemPackage */
/** @typedef {{ act: "install" | "ask" | "tell", commands: string[][], sentence: string }} InstallPlan */

/**
 * @typedef {object} InstallFacts
 * @property {readonly SystemPackage[]} missing at least one
 * @property {NodeJS.Platform} platform
 * @property {readonly string[]} distribution ID and ID_LIKE of os-release, empty elsewhere
 * @property {boolean} isRoot
 * @property {boolean} hasTerminal somebody can be asked
 * @property {boolean} hasApt
 */

/**
 * On Debian and its children as root Matinee installs the packages itself: asked first on a terminal, announced without
 * one. Everywhere else it says which command does it.
 *
 * @param {InstallFacts} facts
 * @returns {InstallPlan}
 */
export function planInstall(facts) {
  const names = facts.missing.map((name) => titles[name]);
  const what = names.join(" and ");
  if (!isDebian(facts)) {
    return {
      act: "tell",
      commands: [],
      sentence: `Matinee needs ${what}: ${howTo(facts)}, then start again.`,
    };
  }
  const packages = facts.missing.map((name) => debianName(name, facts.distribution));
  const commands = [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", ...packages],
  ];
  const line = `apt-get install ${packages.join(" ")}`;
  if (!facts.isRoot) {
    return {
      act: "tell",
      commands: [],
      sentence: `Matinee needs ${what}: run "sudo ${line}", then start again.`,
    };
  }
  if (facts.hasTerminal)
    return { act: "ask", commands, sentence: `Matinee needs ${what}. Install it now (${line})? [Y/n] ` };
  return { act: "install", commands, sentence: `Installing ${what} (${line}) …` };
}

const titles = { ffmpeg: "ffmpeg", chromium: "a Chromium browser", faketime: "faketime" };

/** @param {InstallFacts} facts */
function isDebian({ platform, distribution, hasApt }) {
  return platform === "linux" && hasApt && distribution.some((id) => id === "debian" || id === "ubuntu");
}

/**
 * @param {SystemPackage} name
 * @param {readonly string[]} distribution
 */
function debianName(name, distribution) {
  return name === "chromium" && distribution[0] === "ubuntu" ? "chromium-browser" : name;
}

/** @param {InstallFacts} facts */
function howTo({ missing, platform, distribution }) {
  const name = managers(platform, distribution);
  if (!name) return "install it with your system's package manager";
  return `run "${missing.map((item) => name.packages[item]).reduce((line, item) => `${line} ${item}`, name.command)}"`;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {readonly string[]} distribution
 * @returns {{ command: string, packages: Record<SystemPackage, string> } | undefined}
 */
function managers(platform, distribution) {
  if (platform === "darwin") {
    return {
      command: "brew install",
      packages: { ffmpeg: "ffmpeg", chromium: "google-chrome", faketime: "libfaketime" },
    };
  }
  if (platform === "win32") {
    return {
      command: "winget install",
      packages: { ffmpeg: "Gyan.FFmpeg", chromium: "Google.Chrome", faketime: "" },
    };
  }
  if (distribution.includes("fedora")) {
    return {
      command: "sudo dnf install",
      packages: { ffmpeg: "ffmpeg-free", chromium: "chromium", faketime: "libfaketime" },
    };
  }
  if (distribution.includes("arch")) {
    return {
      command: "sudo pacman -S",
      packages: { ffmpeg: "ffmpeg", chromium: "chromium", faketime: "libfaketime" },
    };
  }
  return undefined;
}
