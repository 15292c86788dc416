// Which window the kiosk opens in, and the one line that says why: pure.

/** @typedef {import("./electron-binary.mjs").ElectronBinary} ElectronBinary */

/**
 * @typedef {object} ShellFacts
 * @property {"electron" | "chromium" | undefined} wanted
 * @property {boolean} headless
 * @property {boolean} hasDisplay
 * @property {string | undefined} noSandbox why Electron could not lock its pages in here; undefined where it can
 */

/**
 * What can be said before Electron is looked for, which may mean a download.
 *
 * @param {ShellFacts} facts
 * @returns {{ look: "electron" | "chromium" } | { look: "nothing", line: string }}
 */
export function firstLook({ wanted, headless, hasDisplay, noSandbox }) {
  if (headless) return { look: "nothing", line: "Serving without a window, as --headless asks." };
  if (!hasDisplay)
    return { look: "nothing", line: "Serving without a window, because there is no display here." };
  if (wanted === "chromium") return { look: "chromium" };
  if (wanted === "electron" || !noSandbox) return { look: "electron" };
  return { look: "chromium" };
}

/**
 * @param {ShellFacts} facts
 * @param {ElectronBinary | undefined} electron undefined when it was not looked for
 * @param {string | undefined} chromium its path; undefined when there is none, or when it was not looked for
 * @returns {{ shell: "electron" | "chromium" | "none", line: string } | { shell: "refused", line: string }}
 */
export function chooseShell(facts, electron, chromium) {
  if (electron && !("why" in electron)) return { shell: "electron", line: "Opening Matinee in Electron." };
  const why = electron?.why ?? facts.noSandbox;
  if (facts.wanted === "electron") return { shell: "refused", line: `Electron cannot open: ${why}.` };
  const because = facts.wanted === "chromium" ? "as --shell asks" : `because Electron cannot open: ${why}`;
  if (chromium) return { shell: "chromium", line: `Opening Matinee in ${chromium}, ${because}.` };
  const missing = "no Chromium, Chrome or Edge was found";
  if (facts.wanted === "chromium") return { shell: "refused", line: `Chromium cannot open: ${missing}.` };
  return { shell: "none", line: `Serving without a window, ${because}, and ${missing}.` };
}

/**
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv }} machine
 */
export function hasDisplay({ platform, env }) {
  return platform === "win32" || platform === "darwin" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Electron from npm has no set-uid helper, so on Linux its sandbox stands on user namespaces, which some systems keep
 * from programs that they do not know. The distribution's own Chromium is known to them.
 *
 * @param {{ platform: NodeJS.Platform, isRoot: boolean, readSetting: (file: string) => string | undefined }} machine
 */
export function whyNoSandbox({ platform, isRoot, readSetting }) {
  if (platform !== "linux") return undefined;
  if (isRoot) return "it does not run as root";
  if (readSetting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1") {
    return "this system's AppArmor does not let its sandbox start";
  }
  if (readSetting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
    return "this system does not let its sandbox start";
  }
  return undefined;
}
