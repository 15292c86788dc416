import { posix, win32 } from "node:path";

/**
 * Where the household's data lives by default: the platform's own place for an application's data. A demo household
 * lives beside it, so that trying Matinee out never touches a real one.
 *
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string, demo?: boolean }} facts
 */
export function defaultDataFolder({ platform, env, home, demo = false }) {
  if (platform === "win32") {
    const roaming = env.APPDATA || win32.join(home, "AppData", "Roaming");
    return win32.join(roaming, demo ? "Matinee Demo" : "Matinee");
  }
  if (platform === "darwin") {
    return posix.join(home, "Library", "Application Support", demo ? "Matinee Demo" : "Matinee");
  }
  // The XDG specification: a relative path in the variable is invalid and is ignored.
  const named = env.XDG_DATA_HOME;
  const base = named && posix.isAbsolute(named) ? named : posix.join(home, ".local", "share");
  return posix.join(base, demo ? "matinee-demo" : "matinee");
}
