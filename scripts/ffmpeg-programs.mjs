// Where ffmpeg is looked for: one rule for the set-up, which runs before any package is installed, and for
// the kiosk.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {{ readonly ffmpeg: string }} FfmpegPrograms */

/** Programs that a desktop opens on macOS do not get the PATH of a terminal. */
const homebrewFolders = ["/opt/homebrew/bin", "/usr/local/bin"];

/**
 * The first that can be run.
 *
 * @param {string} [folder] the only one to look into; else what MATINEE_FFMPEG names, else the PATH and the usual places
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {FfmpegPrograms | undefined}
 */
export function findFfmpeg(folder, env = process.env, platform = process.platform) {
  const ending = platform === "win32" ? ".exe" : "";
  return ffmpegFolders(folder, env, platform)
    .map((place) => ({ ffmpeg: join(place, `ffmpeg${ending}`) }))
    .find(({ ffmpeg }) => isProgram(ffmpeg, platform));
}

/**
 * @param {string | undefined} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function ffmpegFolders(folder, env, platform) {
  const named = folder ?? env.MATINEE_FFMPEG;
  if (named) return [named];
  const onPath = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  return platform === "darwin" ? [...onPath, ...homebrewFolders] : onPath;
}

/**
 * @param {string} file
 * @param {NodeJS.Platform} platform
 */
export function isProgram(file, platform) {
  try {
    if (platform !== "win32") accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
