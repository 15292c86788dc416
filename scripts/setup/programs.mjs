import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isProgram } from "../ffmpeg-programs.mjs";

/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv }} Machine */

const chromiumNames = [
  "chromium",
  "google-chrome-stable",
  "google-chrome",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser",
  "chrome",
  "msedge",
];

/**
 * The first of these programs on the PATH or at one of the places.
 *
 * @param {readonly string[]} names
 * @param {Machine} machine
 * @param {readonly string[]} [places] absolute paths
 */
export function findProgram(names, { platform, env }, places = []) {
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  const endings = platform === "win32" ? [".exe", ".cmd"] : [""];
  const onPath = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((end) => join(folder, name + end))),
  );
  return [...onPath, ...places].find((file) => isProgram(file, platform));
}

/**
 * A Chromium, or a browser made from one. MATINEE_CHROMIUM names another.
 *
 * @param {Machine} machine
 */
export function findChromium(machine) {
  const named = machine.env.MATINEE_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return findProgram(chromiumNames, machine, chromiumPlaces(machine));
}

/**
 * Where installers put a browser without putting it on the PATH.
 *
 * @param {Machine} machine
 */
export function chromiumPlaces({ platform, env }) {
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
    const folders = ["/Applications", ...(env.HOME ? [join(env.HOME, "Applications")] : [])];
    return folders.flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, "Contents", "MacOS", app)),
    );
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  return ["/snap/bin/chromium", "/var/lib/flatpak/exports/bin/org.chromium.Chromium"];
}
