import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runProcess } from "./processes";

const timeLimitMs = 5000;
const outputLimitBytes = 64 * 1024;

/** What a program of the system prints; undefined where it is missing, fails or takes too long. */
export async function askSystem(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const path = findSystemProgram(program);
  if (path === undefined) return undefined;
  const result = await runProcess({ program: path, args, timeLimitMs, outputLimitBytes, signal });
  return result.exitCode === 0 ? result.stdout : undefined;
}

/** The same, waited for: only for what has to be known before anything else. */
export function askSystemNow(program: string, args: readonly string[]): string | undefined {
  const path = findSystemProgram(program);
  if (path === undefined) return undefined;
  try {
    return execFileSync(path, args, {
      encoding: "utf8",
      timeout: timeLimitMs,
      maxBuffer: outputLimitBytes,
      windowsHide: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

/** Only the system's own folders are searched: a program of the same name in somebody's PATH is never started. */
export function findSystemProgram(program: string): string | undefined {
  return systemFolders()
    .map((folder) => join(folder, process.platform === "win32" ? `${program}.exe` : program))
    .find((path) => existsSync(path));
}

function systemFolders(): readonly string[] {
  if (process.platform === "win32") return [join(process.env.SystemRoot ?? "C:\\Windows", "System32")];
  return ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/run/current-system/sw/bin"];
}
